import { GraphQLJSON } from 'graphql-scalars'
import { IsOptional, MaxLength } from 'class-validator'
import { ArgsType, Field, ID, ObjectType } from 'type-graphql'
import type { Content } from '@huibian/domain'
import { Attachment } from '../attachment/attachment.type'

/** What is begun; kind, route and body are asked where the campaign has several. */
@ArgsType()
export class StartingArgs {
  @Field(() => String)
  @MaxLength(40)
  phase: string

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  kind?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  route?: string | null

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  receiverId?: string | null
}

/** A body that an entry may go to. */
@ObjectType()
export class WayReceiver {
  @Field(() => ID) id: string
  @Field(() => String) name: string
}

/** A way by which the acting unit may file: straight to whoever runs the campaign, or through one of the bodies named. */
@ObjectType()
export class Way {
  @Field(() => String) route: string
  @Field(() => String) name: string
  @Field(() => Boolean) recommended: boolean
  @Field(() => Boolean) straight: boolean
  @Field(() => [WayReceiver]) receivers: WayReceiver[]
}

/** What a Word file brings to a draft; nothing of it is saved until the filer saves. */
@ObjectType()
export class ImportedDraft {
  @Field(() => GraphQLJSON) content: Content
  /** Lines that found no place in the form. */
  @Field(() => [String]) unplaced: string[]
  @Field(() => [String]) warnings: string[]
  /** The Word file itself, kept beside the draft. */
  @Field(() => Attachment) file: Attachment
}

/** What is attested to on submission; whoever ticks it sends back `key:version`, which says the words that were read. */
@ObjectType()
export class AskedAttestation {
  @Field(() => String) key: string
  @Field(() => String) version: string
  @Field(() => String) text: string
}
