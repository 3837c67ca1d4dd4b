import { Field, Int, ObjectType } from 'type-graphql'

/** How many places a body has under a rule, how many are taken, and why it has so many. */
@ObjectType()
export class Quota {
  @Field(() => String) rule: string
  /** Whose places they are. */
  @Field(() => String) name: string
  @Field(() => Int) used: number
  /** How many of those used bear the mark for which places were added. */
  @Field(() => Int) usedBonus: number
  @Field(() => Int) max: number
  /** How many of `max` were added, and for which list. */
  @Field(() => Int) bonus: number
  @Field(() => String, { nullable: true }) bonusFor: string | null
  /** What those on that list are called in a line of numbers. */
  @Field(() => String, { nullable: true }) bonusCalled: string | null
  /** Whether the added places are kept for what bears the mark. */
  @Field(() => Boolean) earmarked: boolean
  /** The rule in the notice's words. */
  @Field(() => String) says: string
  /** At which act a place is taken. */
  @Field(() => String) at: string
  /** By which kind of body the number follows; null where it is the same for all. */
  @Field(() => String, { nullable: true }) type: string | null
}
