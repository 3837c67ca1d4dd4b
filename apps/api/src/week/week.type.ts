import type { CountedThing } from '@huibian/domain'
import { ArrayMaxSize, IsInt, IsOptional, MaxLength, Min, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Campaign } from '../campaign/campaign.type'
import { Organisation } from '../organisation/organisation.type'
import { People } from '../participation/people'

/** What is counted, with its unit and 口径; `least` where every member unit owes some, `leastInAll` where all of them together do. */
@ObjectType()
export class Measure {
  /** The field of the form in which a unit's summary states it. */
  field?: string

  @Field(() => String) key: string
  @Field(() => String) plan: string
  @Field(() => String) name: string
  @Field(() => String) unit: string
  @Field(() => String) definition: string
  @Field(() => Int, { nullable: true }) least?: number
  /** The types or keys of the units that alone owe `least`; every unit does where there are none. */
  @Field(() => [String], { nullable: true }) for?: readonly string[]
  @Field(() => Int, { nullable: true }) leastInAll?: number
  /** What the office wrote before the notice was corrected, in one line; it holds no longer. */
  @Field(() => String, { nullable: true }) formerly?: string
}

/** How a unit stands to one thing that is counted: `state` is blank, notHeld, short or done. */
@ObjectType()
export class DutyCell {
  @Field(() => String) measure: string
  @Field(() => String) state: string
  @Field(() => String) text: string
  @Field(() => Number) value: number
  /** Some of it was given before the notice was corrected. */
  @Field(() => Boolean) former: boolean
  /** How many of it the unit owes at least; nothing where it owes none. */
  @Field(() => Int, { nullable: true }) least?: number
}

/** What a unit counted the year before. */
@ObjectType()
export class LastFigure {
  @Field(() => String) measure: string
  @Field(() => Number) value: number
}

/** A figure that a summary asks for, by its field. */
@ObjectType()
export class EntryFigure {
  @Field(() => String) field: string
  @Field(() => String) unit: string
  @Field(() => String) definition: string
  /** What the unit counted the year before. */
  @Field(() => Number, { nullable: true }) last?: number
}

/** A call and what it counts. */
export type Counting = { campaign: Pick<Campaign, 'id' | 'ownerId'>; measures: readonly CountedThing[] }

@ObjectType()
export class WeekRow extends People {
  counting: Counting
  /** Measures of which its activities tell last year's already. */
  toldLast: string[]

  @Field(() => Organisation) organisation: Organisation
  @Field(() => Int) planned: number
  @Field(() => Int) held: number
  @Field(() => Int) pictures: number
  /** How many of its activities came by other ways than its own sign-in. */
  @Field(() => Int) delivered: number
  @Field(() => [DutyCell]) cells: DutyCell[]
}

/**
 * A total: `sum` is what the rows give, `total` what the report says, `note` why they differ. `last` and `percent` compare two years over the
 * `comparedUnits` that told both, of the `givenUnits` that told this year's; `compared` is what they count this year.
 */
@ObjectType()
export class WeekTotal {
  @Field(() => String) measure: string
  @Field(() => Number) sum: number
  @Field(() => Number) total: number
  /** The sum of the rows as they say it, with its 余 or 超, or 未开展 where no row held anything; `text` is what the report says. */
  @Field(() => String) sumText: string
  @Field(() => String) text: string
  @Field(() => Number, { nullable: true }) adjustment?: number
  @Field(() => String, { nullable: true }) note?: string
  @Field(() => Number, { nullable: true }) last?: number
  @Field(() => Number, { nullable: true }) compared?: number
  @Field(() => Int, { nullable: true }) comparedUnits?: number
  @Field(() => Int, { nullable: true }) givenUnits?: number
  @Field(() => Number, { nullable: true }) percent?: number
}

/** A figure of which a unit's summary states another number than its activities give; the report counts the activities. */
@ObjectType()
export class Difference {
  @Field(() => Organisation) organisation: Organisation
  @Field(() => String) measure: string
  @Field(() => String) activities: string
  @Field(() => String) summary: string
}

@ObjectType()
export class Week {
  @Field(() => [Measure]) measures: Measure[]
  /** What a corrected notice counts no more; what was given to it stays. */
  @Field(() => [Measure]) struck: Measure[]
  @Field(() => [WeekRow]) rows: WeekRow[]
  @Field(() => [WeekTotal]) totals: WeekTotal[]
  @Field(() => [Difference]) differences: Difference[]
}

@InputType()
export class MeasureInput {
  @Field(() => String)
  @MaxLength(60)
  key: string

  @Field(() => String)
  @MaxLength(1000)
  unit: string

  @Field(() => String)
  @MaxLength(20_000)
  definition: string

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  least?: number

  /** The types or keys of the units that alone owe it: every unit where there are none, as the notice says where it is left out. */
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(60, { each: true })
  for?: string[]
}

@ArgsType()
export class MeasuresArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => [MeasureInput])
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  measures: MeasureInput[]
}

@ArgsType()
export class AdjustArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(60)
  measure: string

  @Field(() => Int)
  @IsInt()
  by: number

  @Field(() => String)
  @MaxLength(1000)
  reason: string
}
