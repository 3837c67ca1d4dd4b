import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Organisation } from '../organisation/organisation.type'
import { FileLink } from '../platform/wire.type'

/** A file that a relay is read against. */
@ObjectType()
export class UpperFile {
  @Field(() => String) id: string
  @Field(() => String) text: string
}

/** A campaign as its office writes it; `writtenBy` is who saved it last, and may not be who issues it. */
@ObjectType()
export class CampaignSource {
  @Field(() => ID) id: string
  @Field(() => String) title: string
  @Field(() => String) state: string
  @Field(() => Int) version: number
  @Field(() => String) text: string
  @Field(() => [UpperFile]) uppers: UpperFile[]
  @Field(() => String) writtenBy: string
  @Field(() => Date) writtenAt: Date
}

/** 核发: whether it needs a second person, and whether the version at hand has been approved. */
@ObjectType()
export class Issue {
  @Field(() => Boolean) alone: boolean
  @Field(() => Boolean) issued: boolean
  @Field(() => String) by: string
  @Field(() => Date, { nullable: true }) at: Date | null
}

/** The signed notice or one of its annexes. */
@ObjectType()
export class CampaignPaper {
  @Field(() => ID) id: string
  @Field(() => String) kind: 'notice' | 'annex'
  @Field(() => FileLink) file: FileLink
  @Field(() => String) by: string
  @Field(() => Date) at: Date
}

/** One thing that a correction changes, in the words of 原…，现改为…; `affects` counts the units that it reaches. */
@ObjectType()
export class CorrectionChange {
  @Field(() => String) words: string
  @Field(() => Int) affects: number
}

/** Whom a correction reaches, and when somebody there confirmed it. */
@ObjectType()
export class CorrectionReader {
  @Field(() => Date, { nullable: true }) readAt: Date | null
  @Field(() => String) readBy: string
  organisationId: string
}

@ObjectType()
export class CorrectionReaderPage {
  @Field(() => [CorrectionReader]) items: CorrectionReader[]
  @Field(() => Int) total: number
  @Field(() => Int) read: number
}

/** What a correction would do, before it is saved. */
@ObjectType()
export class CorrectionPreview {
  @Field(() => String) kind: 'correction' | 'extension'
  @Field(() => [CorrectionChange]) changes: CorrectionChange[]
  @Field(() => [Organisation]) affected: Organisation[]
}

/** 更正 or 延期通知 as the acting unit reads it: only what reaches it; the owner reads all of it, and who has confirmed. */
@ObjectType()
export class Correction {
  @Field(() => Int) version: number
  @Field(() => String) kind: 'correction' | 'extension'
  @Field(() => String) title: string
  @Field(() => String) number: string
  @Field(() => String) words: string
  @Field(() => [CorrectionChange]) changes: CorrectionChange[]
  @Field(() => String) by: string
  @Field(() => Date) at: Date
  @Field(() => Boolean) confirms: boolean
  @Field(() => Date, { nullable: true }) readAt: Date | null
  @Field(() => String) readBy: string
  campaignId: string
}
