import { Field, ID, Int, ObjectType } from 'type-graphql'

/** Kinds of things that a search finds, in the order in which they are shown. */
export const foundNouns = [
  'entry',
  'organisation',
  'campaign',
  'package',
  'summary',
  'certificate',
  'letter',
  'sealRecord',
  'edition',
  'pastCase',
  'activity',
  'account',
] as const

export type FoundNoun = (typeof foundNouns)[number]

/** One thing found: what it is called, and what tells it from others of its name. A certificate is found as the case that it is of. */
@ObjectType()
export class Found {
  @Field(() => ID) id: string
  @Field(() => String) title: string
  /** The unit that it is of; of a unit the one above it, of a person the sign-in name. */
  @Field(() => String) unit: string
  /** The call that it is of; of a case of former years one in which its catalogue is opened, while `campaign` is what its own was called. */
  @Field(() => String, { nullable: true }) campaignId: string | null
  @Field(() => String, { nullable: true }) campaign: string | null
  @Field(() => String, { nullable: true }) number: string | null
  /** The key of the phase that shows it, of what is shown by phase. */
  @Field(() => String, { nullable: true }) phase?: string
  @Field(() => String, { nullable: true }) state: string | null
  /** Whether it is of the acting organisation itself. */
  @Field(() => Boolean) own: boolean
}

/** The first things of one kind that were found, and how many there are in all. */
@ObjectType()
export class FoundGroup {
  @Field(() => String) noun: FoundNoun
  @Field(() => Int) total: number
  @Field(() => [Found]) items: Found[]
}
