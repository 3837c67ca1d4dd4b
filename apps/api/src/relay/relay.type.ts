import { ArrayMaxSize, MaxLength } from 'class-validator'
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql'

/** How many cases are carried at once. */
export const mostCarried = 100

@ArgsType()
export class CarryArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => [ID])
  @ArrayMaxSize(mostCarried)
  @MaxLength(100, { each: true })
  entryIds: string[]
}

/** A case that a relay's owner holds, and what has become of it in the call above. */
@ObjectType()
export class RelayCase {
  @Field(() => ID) entryId: string
  @Field(() => String) number: string
  @Field(() => String) title: string
  @Field(() => String) unit: string
  /** Who sent it to the owner; the unit itself where it came straight. */
  @Field(() => String) sender: string
  /** Its version here. */
  @Field(() => Int) n: number
  /** Its entry above; absent until it is carried. */
  @Field(() => ID, { nullable: true }) carriedId: string | null
  @Field(() => Int, { nullable: true }) carriedN: number | null
  @Field(() => String, { nullable: true }) state: string | null
}
