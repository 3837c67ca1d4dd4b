import { ArrayMaxSize, IsInt, MaxLength, ValidateNested, IsOptional } from 'class-validator'
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Resolver } from 'type-graphql'
import { Campaign, PhaseClose } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { attachPaper } from './attach'
import { cloneCampaign } from './clone'
import { confirmCorrection } from './confirm'
import { correctCampaign, previewCorrection } from './correct'
import { importCampaign } from './import'
import { issueCampaign, settleIssuing } from './issue'
import { CorrectionPreview, ReadListRow } from './notice.type'
import { readList } from './readList'
import { saveCampaign } from './save'

/** A campaign's text in characters: the largest notice has a twentieth of it. */
const longest = 300_000

@ArgsType()
class SaveArgs {
  @Field(() => ID)
  @MaxLength(100)
  id: string

  @Field(() => Int)
  @IsInt()
  version: number

  @Field(() => String)
  @MaxLength(200)
  title: string

  @Field(() => String)
  @MaxLength(longest)
  text: string
}

@ArgsType()
class DraftArgs extends SaveArgs {
  /** The upper notice of a relay, where another text of it is to stand. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(longest)
  upper?: string
}

@ArgsType()
class ImportArgs {
  @Field(() => String)
  @MaxLength(200)
  title: string

  @Field(() => String)
  @MaxLength(longest)
  text: string
}

@ArgsType()
class CloneArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(200)
  title: string

  @Field(() => [PhaseClose])
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  closes: PhaseClose[]
}

@ArgsType()
class AttachArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(20)
  kind: string

  @Field(() => ID)
  @MaxLength(100)
  uploadId: string
}

@ArgsType()
class PreviewArgs {
  @Field(() => ID)
  @MaxLength(100)
  id: string

  @Field(() => String)
  @MaxLength(longest)
  text: string
}

@ArgsType()
class CorrectionArgs extends SaveArgs {
  @Field(() => String)
  @MaxLength(200)
  number: string

  @Field(() => String)
  @MaxLength(5000)
  words: string
}

@Resolver()
export class NoticeActsResolver {
  @Mutation(() => Campaign)
  saveCampaign(@Ctx() ctx: Context, @Args(() => DraftArgs) { id, ...written }: DraftArgs): Promise<Campaign> {
    return saveCampaign(ctx, id, written)
  }

  @Mutation(() => Campaign)
  importCampaign(@Ctx() ctx: Context, @Args(() => ImportArgs) args: ImportArgs): Promise<Campaign> {
    return importCampaign(ctx, args.title, args.text)
  }

  @Mutation(() => Campaign)
  cloneCampaign(@Ctx() ctx: Context, @Args(() => CloneArgs) args: CloneArgs): Promise<Campaign> {
    return cloneCampaign(ctx, args)
  }

  @Mutation(() => Campaign)
  issueCampaign(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ): Promise<Campaign> {
    return issueCampaign(ctx, id, version)
  }

  @Mutation(() => Boolean)
  settleIssuing(
    @Ctx() ctx: Context,
    @Arg('alone', () => Boolean) alone: boolean,
    @Arg('reason', () => String) reason: string,
  ): Promise<boolean> {
    return settleIssuing(ctx, alone, reason)
  }

  @Mutation(() => Campaign)
  attachPaper(@Ctx() ctx: Context, @Args(() => AttachArgs) args: AttachArgs): Promise<Campaign> {
    return attachPaper(ctx, args)
  }

  /** Nothing is written; a mutation because the text is long and its mistakes are refusals. */
  @Mutation(() => CorrectionPreview)
  previewCorrection(
    @Ctx() ctx: Context,
    @Args(() => PreviewArgs) { id, text }: PreviewArgs,
  ): Promise<CorrectionPreview> {
    return previewCorrection(ctx, id, text)
  }

  @Mutation(() => Campaign)
  correctCampaign(
    @Ctx() ctx: Context,
    @Args(() => CorrectionArgs) { id, ...asked }: CorrectionArgs,
  ): Promise<Campaign> {
    return correctCampaign(ctx, id, asked)
  }

  @Mutation(() => Campaign)
  confirmCorrection(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ): Promise<Campaign> {
    return confirmCorrection(ctx, id, version)
  }

  @Mutation(() => [ReadListRow])
  readList(@Ctx() ctx: Context, @Arg('uploadId', () => ID) uploadId: string): Promise<ReadListRow[]> {
    return readList(ctx, uploadId)
  }
}
