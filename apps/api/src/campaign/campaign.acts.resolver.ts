import { GraphQLJSONObject } from 'graphql-scalars'
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from 'type-graphql'
import { ArrayMaxSize, IsDate, IsObject, IsOptional, MaxLength, ValidateNested } from 'class-validator'
import { Post } from '../account/account.type'
import type { Answers } from '@huibian/domain'
import type { Context } from '../platform/context'
import { archiveCampaign } from './archive'
import { Campaign, Contact, Deadline, PhaseClose } from './campaign.type'
import { saveContacts } from './contact'
import { createCampaign } from './create'
import { allowLate, extendPhase, setOwnDeadline } from './deadline'
import { handOver } from './handOver'

@ArgsType()
class CreateArgs {
  @Field(() => String)
  @MaxLength(40)
  preset: string

  @Field(() => String)
  @MaxLength(200)
  title: string

  @Field(() => [PhaseClose])
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  closes: PhaseClose[]

  /** By the questions' ids; the law judges each value. */
  @Field(() => GraphQLJSONObject, { nullable: true })
  @IsOptional()
  @IsObject()
  answers?: Answers
}

@ArgsType()
class ContactsArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => [Contact])
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  contacts: Contact[]
}

@ArgsType()
class OwnDeadlineArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(40)
  phase: string

  @Field(() => String)
  @MaxLength(10)
  date: string
}

@ArgsType()
class LateArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(40)
  phase: string

  @Field(() => ID, { nullable: true })
  @MaxLength(100)
  organisationId?: string
  @Field(() => Date)
  @IsDate()
  until: Date

  @Field(() => String)
  @MaxLength(1000)
  reason: string
}

@ArgsType()
class ExtensionArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(40)
  phase: string

  @Field(() => ID)
  @MaxLength(100)
  organisationId: string

  @Field(() => Date)
  @IsDate()
  until: Date

  @Field(() => String)
  @MaxLength(1000)
  reason: string
}

@ArgsType()
class HandOverArgs {
  @Field(() => ID)
  @MaxLength(100)
  postId: string

  @Field(() => ID)
  @MaxLength(100)
  fromAccountId: string

  @Field(() => ID)
  @MaxLength(100)
  toAccountId: string
}

@Resolver()
export class CampaignActsResolver {
  @Mutation(() => Campaign)
  createCampaign(@Ctx() ctx: Context, @Args(() => CreateArgs) args: CreateArgs): Promise<Campaign> {
    return createCampaign(ctx, args)
  }

  @Mutation(() => Campaign)
  archiveCampaign(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Campaign> {
    return archiveCampaign(ctx, id)
  }

  @Mutation(() => Campaign)
  saveContacts(@Ctx() ctx: Context, @Args(() => ContactsArgs) args: ContactsArgs): Promise<Campaign> {
    return saveContacts(ctx, args.campaignId, args.contacts)
  }

  @Mutation(() => Deadline)
  setOwnDeadline(@Ctx() ctx: Context, @Args(() => OwnDeadlineArgs) args: OwnDeadlineArgs): Promise<Deadline> {
    return setOwnDeadline(ctx, args.campaignId, args.phase, args.date)
  }

  @Mutation(() => Deadline)
  allowLate(@Ctx() ctx: Context, @Args(() => LateArgs) args: LateArgs): Promise<Deadline> {
    return allowLate(ctx, args)
  }

  @Mutation(() => Deadline)
  extendPhase(@Ctx() ctx: Context, @Args(() => ExtensionArgs) args: ExtensionArgs): Promise<Deadline> {
    return extendPhase(ctx, args)
  }

  @Mutation(() => Post)
  handOver(@Ctx() ctx: Context, @Args(() => HandOverArgs) args: HandOverArgs): Promise<Post> {
    return handOver(ctx, args)
  }
}
