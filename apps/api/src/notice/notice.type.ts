import { GraphQLJSON } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Organisation } from '../organisation/organisation.type'
import { FileLink } from '../platform/wire.type'

/** A file that a relay is read against. */
@ObjectType()
export class UpperFile {
  @Field(() => String) id: string
  @Field(() => String) text: string
  /** It is the call that runs here; otherwise a notice kept with the relay, which its office may exchange. */
  @Field(() => Boolean) running: boolean
}

/** A campaign as its office writes it: `file` is what the version reads as by the call above as of then, `writtenBy` is who saved it last, and may not be who issues it. */
@ObjectType()
export class CampaignSource {
  @Field(() => ID) id: string
  @Field(() => String) title: string
  @Field(() => String) state: string
  @Field(() => Int) version: number
  @Field(() => String) text: string
  @Field(() => GraphQLJSON) file: unknown
  @Field(() => [UpperFile]) uppers: UpperFile[]
  @Field(() => String) writtenBy: string
  @Field(() => Date) writtenAt: Date
}

/**
 * How a relay stands to the call above it as that is today: `loosened` says with both clauses what no longer only tightens, `behind` that the
 * upper call says something that this one has not taken over.
 */
@ObjectType()
export class RelayStanding {
  @Field(() => ID) upperId: string
  @Field(() => String) upperTitle: string
  @Field(() => Boolean) behind: boolean
  @Field(() => [String]) loosened: string[]
}

/** A relay of the call as its owner sees it from above: how many of its entries were filed there, accepted, and sent on to who runs it. */
@ObjectType()
export class RelayBelow {
  @Field(() => String) title: string
  @Field(() => String) unit: string
  @Field(() => String) state: string
  @Field(() => Int) filed: number
  @Field(() => Int) accepted: number
  @Field(() => Int) forwarded: number
  /** How many of its cases its owner has sent on in the call above. */
  @Field(() => Int) arrived: number
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

/** A running relay that a correction would leave looser than the call above it, each place with both clauses. */
@ObjectType()
export class RelayLoosened {
  @Field(() => String) title: string
  @Field(() => String) unit: string
  @Field(() => [String]) loosened: string[]
}

/** What a correction would do, before it is saved. */
@ObjectType()
export class CorrectionPreview {
  @Field(() => String) kind: 'correction' | 'extension'
  @Field(() => [CorrectionChange]) changes: CorrectionChange[]
  @Field(() => [Organisation]) affected: Organisation[]
  @Field(() => [RelayLoosened]) relays: RelayLoosened[]
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

/** A row of a list as it stands in a spreadsheet. */
@ObjectType()
export class ReadListRow {
  @Field(() => String) code: string
  @Field(() => String) name: string
}
