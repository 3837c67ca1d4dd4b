import type { ProxySource, Source } from '@huibian/domain'
import { ArrayMaxSize, IsArray, IsDate, IsOptional, MaxLength } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Choice } from '../campaign/campaign.type'
import { Way } from '../filing/filing.type'
import { FileLink } from '../platform/wire.type'

/** 代录: who above the unit enters an entry for it, and what it was entered from. */
@ObjectType()
export class Proxy {
  entryId: string
  organisationId: string
  @Field(() => String) source: ProxySource
  /** As the clerk said it; no deadline is judged by it. */
  @Field(() => Date) receivedAt: Date
  @Field(() => String) note: string
  /** The unit had begun it, and its proxy finishes it. */
  @Field(() => Boolean) begun: boolean
  @Field(() => String) by: string
  @Field(() => Date) at: Date
  @Field(() => String, { nullable: true }) knownBy: string | null
  @Field(() => Date, { nullable: true }) knownAt: Date | null
  /** What came, as it came; for the unit and its proxy. */
  @Field(() => [FileLink]) originals: FileLink[]
}

/** 异议 of the unit against what was entered for it, and what its proxy answered. */
@ObjectType()
export class Objection {
  @Field(() => ID) id: string
  entryId: string
  @Field(() => String) reason: string
  @Field(() => String) by: string
  @Field(() => Date) at: Date
  @Field(() => String, { nullable: true }) decision: 'corrected' | 'kept' | 'takenOver' | null
  @Field(() => String, { nullable: true }) answer: string | null
  @Field(() => String, { nullable: true }) answeredBy: string | null
  @Field(() => Date, { nullable: true }) answeredAt: Date | null
}

/** Where it came from, when, and the files that came. */
@InputType()
export class OriginInput {
  @Field(() => String)
  @MaxLength(20)
  source: Source

  @Field(() => Date)
  @IsDate()
  receivedAt: Date

  @Field(() => String)
  @MaxLength(500)
  note: string

  @Field(() => [ID])
  @IsArray()
  @ArrayMaxSize(20)
  @MaxLength(40, { each: true })
  uploadIds: string[]
}

/** What is entered for whom: kind and route where the campaign has several. */
@InputType()
export class EnteringInput {
  @Field(() => ID)
  @MaxLength(100)
  organisationId: string

  @Field(() => String)
  @MaxLength(40)
  phase: string

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  kind?: string

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  route?: string
}

/** A phase with the unit's own close. */
@ObjectType()
export class ProxyPhase {
  @Field(() => String) key: string
  @Field(() => String) title: string
  @Field(() => Date) closesAt: Date
  @Field(() => Boolean) open: boolean
}

/** What a unit has begun and not sent: that it is there, and nothing of its text. */
@ObjectType()
export class UnsentDraft {
  @Field(() => ID) id: string
  @Field(() => String) phase: string
  @Field(() => String) state: string
  @Field(() => Int) words: number
  @Field(() => Date) updatedAt: Date
}

/** What may be entered for a unit, and what it has begun itself. */
@ObjectType()
export class ProxyOffer {
  organisationId: string
  @Field(() => [ProxyPhase]) phases: ProxyPhase[]
  @Field(() => [Choice]) kinds: Choice[]
  @Field(() => [Way]) ways: Way[]
  @Field(() => [UnsentDraft]) drafts: UnsentDraft[]
}
