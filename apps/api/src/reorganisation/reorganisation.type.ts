import { Field, ID, Int, ObjectType } from 'type-graphql'

export type ReorganisationKind = 'rename' | 'move' | 'close' | 'reopen'

/** One 机构变更 of a unit; `state` is done, waiting for its day, or cancelled. `says` tells what changes. */
@ObjectType()
export class Reorganisation {
  @Field(() => ID) id: string
  @Field(() => String) kind: ReorganisationKind
  @Field(() => String) fromDay: string
  @Field(() => String) says: string
  @Field(() => String) reason: string
  @Field(() => String) by: string
  @Field(() => Date) at: Date
  @Field(() => String) state: 'done' | 'waiting' | 'cancelled'
  /** Why it could not be carried out on its day. */
  @Field(() => String, { nullable: true }) trouble: string | null
}

/** Open cases of one unit in one running call. */
@ObjectType()
export class OpenCases {
  @Field(() => String) campaign: string
  @Field(() => String) state: string
  @Field(() => Int) n: number
}

@ObjectType()
export class UnitHolder {
  @Field(() => String) name: string
  @Field(() => String) kind: string
}

/** A running call in which the unit files, and whether it would file with the new unit above from then on. */
@ObjectType()
export class LedCampaign {
  @Field(() => String) campaign: string
  @Field(() => String) receiver: string
  @Field(() => Boolean) follows: boolean
}

/** What hangs on a unit and has to be settled before it is closed or moved. */
@ObjectType()
export class UnitAffairs {
  @Field(() => [OpenCases]) cases: OpenCases[]
  @Field(() => [UnitHolder]) holders: UnitHolder[]
  /** Units below it that are still there. */
  @Field(() => [String]) below: string[]
  /** Running calls that it owns or in which others send to it. */
  @Field(() => [String]) receives: string[]
  @Field(() => [LedCampaign]) campaigns: LedCampaign[]
}
