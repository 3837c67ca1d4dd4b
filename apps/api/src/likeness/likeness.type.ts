import { IsBoolean, IsString } from 'class-validator'
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'

/** What was decided on two that look alike: one work sent twice, or two works. */
export enum LikenessDecision {
  same = 'same',
  different = 'different',
}
registerEnumType(LikenessDecision, { name: 'LikenessDecision' })

/** A case of former years, from a catalogue that an office brought. */
@ObjectType()
export class PastCase {
  @Field(() => ID) id: string
  @Field(() => Int) year: number
  @Field(() => String) campaign: string
  @Field(() => String) title: string
  @Field(() => String) unit: string
  @Field(() => String) phone: string
  @Field(() => String) author: string
  @Field(() => String) contact: string
  @Field(() => String) email: string
}

@ObjectType()
export class PastCasePage {
  @Field(() => [PastCase]) items: PastCase[]
  @Field(() => Int) total: number
}

/**
 * Two that look alike: how much their titles and texts have in common, between 0 and 1, how many files are the very same, and how many
 * telephones and people of different units. Told to those who see both.
 */
@ObjectType()
export class Likeness {
  @Field(() => ID) id: string

  entryId: string
  otherId: string | null
  pastCaseId: string | null
  @Field(() => Float) title: number
  @Field(() => Float) text: number
  @Field(() => Int) files: number
  @Field(() => Int) phones: number
  @Field(() => Int) persons: number
  @Field(() => LikenessDecision, { nullable: true }) decision: LikenessDecision | null
  @Field(() => String, { nullable: true }) reason: string | null
  @Field(() => String, { nullable: true }) by: string | null
  @Field(() => Date, { nullable: true }) decidedAt: Date | null
}

@ObjectType()
export class LikenessPage {
  @Field(() => [Likeness]) items: Likeness[]
  @Field(() => Int) total: number
}

@InputType()
export class LikenessFilter {
  @Field(() => ID)
  @IsString()
  campaignId: string

  /** Only those on which nobody has decided yet. */
  @Field(() => Boolean)
  @IsBoolean()
  open: boolean
}
