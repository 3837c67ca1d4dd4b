import { IsDate, IsOptional, Matches, MaxLength } from 'class-validator'
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Organisation } from '../organisation/organisation.type'
import { People } from '../participation/people'

/** A call in one line; `promisedOn` is a day of the calendar. */
@ObjectType()
export class CallNote {
  @Field(() => Date) at: Date
  @Field(() => String) by: string
  @Field(() => String) person: string
  @Field(() => String) answer: string
  @Field(() => String, { nullable: true }) promisedOn: string | null
}

/** A unit that still owes something in a phase; `peer` where it does not stand below the asker: it is reminded and never chased. */
@ObjectType()
export class Owing extends People {
  @Field(() => Organisation) organisation: Organisation
  @Field(() => String) phase: string
  @Field(() => String) phaseTitle: string
  /** The unit's own close, with every extension counted in; beside it the notice's. */
  @Field(() => Date, { nullable: true }) closesAt: Date | null
  @Field(() => Date) phaseClosesAt: Date
  @Field(() => Boolean) overdue: boolean
  @Field(() => Int) short: number
  /** How many of what came were late; of peers nothing is said to be. */
  @Field(() => Int) late: number
  /** 按时率, between 0 and 1; none before anything was due, and of peers. */
  @Field(() => Float, { nullable: true }) onTime: number | null
  @Field(() => String) missing: string
  @Field(() => Boolean) peer: boolean
  /** Whether anybody acts for it, whom a reminder reaches before somebody is appointed or invited. */
  @Field(() => Boolean) staffed: boolean
  /** When it was last reminded, by hand or by mail. */
  @Field(() => Date, { nullable: true }) remindedAt: Date | null
  /** When the asking organisation last reminded it by hand. */
  chasedAt: Date | null
  @Field(() => CallNote, { nullable: true }) call: CallNote | null
}

@InputType()
export class CallInput {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(60)
  phase: string

  @Field(() => ID)
  @MaxLength(100)
  organisationId: string

  @Field(() => String)
  @MaxLength(1000)
  person: string

  @Field(() => String)
  @MaxLength(1000)
  answer: string

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  promisedOn?: string

  /** When it was called; now, where nothing is said. */
  @Field(() => Date, { nullable: true })
  @IsOptional()
  @IsDate()
  at?: Date | null
}

/** Whom to call at a unit of a call, and who answers for its part; what is left out of the latter stays. */
@InputType()
export class UnitContactInput {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => ID)
  @MaxLength(100)
  organisationId: string

  @Field(() => String)
  @MaxLength(1000)
  name: string

  @Field(() => String)
  @MaxLength(1000)
  phone: string

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  leaderName?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  leaderPost?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  leaderPhone?: string | null
}

/** One line of what went to whom: a reminder by hand, a mail, a line of the console’s inbox, a call. */
@ObjectType()
export class ChaseLine {
  @Field(() => Date) at: Date
  @Field(() => String) kind: 'reminder' | 'mail' | 'inbox' | 'call'
  /** What it was about: a close that was near or is over, a reminder by hand, or a return; a call says so itself. */
  @Field(() => String) matter:
    'deadline' | 'overdue' | 'reminder' | 'returned' | 'packageBack' | 'caseBack' | ''
  @Field(() => String) phase: string
  @Field(() => String) unit: string
  @Field(() => String) by: string
  /** What was said in a call, or the number of the case that was returned. */
  @Field(() => String) text: string
  /** Whom it went to: the people, of a mail with the address; of a call who answered. */
  @Field(() => String) to: string
  /** Why a mail could not be sent; nothing where it went. */
  @Field(() => String, { nullable: true }) failure: string | null
}

@ObjectType()
export class ChaseLogPage {
  @Field(() => [ChaseLine]) items: ChaseLine[]
  @Field(() => Int) total: number
}
