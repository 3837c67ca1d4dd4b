import { Field, Int, ObjectType } from 'type-graphql'
import { People } from '../participation/people'

/** So many more that a unit of a week owes of something that every member unit owes. */
@ObjectType()
export class OwedDuty {
  @Field(() => String)
  name: string

  @Field(() => String)
  unit: string

  @Field(() => Int)
  n: number
}

/** One unit in one phase: 应报, 草稿, 待盖章, 已报, 退回, 通过, 已上报, 不予推荐, 逾期未报, 迟报, and what is short of the minimum. */
@ObjectType()
export class MatrixCell {
  @Field(() => String)
  phase: string

  @Field(() => Int)
  expected: number

  @Field(() => Int)
  draft: number

  @Field(() => Int)
  finalised: number

  @Field(() => Int)
  submitted: number

  @Field(() => Int)
  returned: number

  /** What of that the unit itself has to send again: of a region nothing, whose office returned it to those below. */
  @Field(() => Int)
  owedAgain: number

  @Field(() => Int)
  accepted: number

  @Field(() => Int)
  forwarded: number

  @Field(() => Int)
  declined: number

  @Field(() => Int)
  overdue: number

  @Field(() => Int)
  late: number

  @Field(() => Int)
  minimum: number

  @Field(() => Int)
  short: number

  /** What of that was in before, and is made good once it comes again. */
  shortAgain: number

  /** What has come in where the matrix is looked at from: its share that was not late is the on-time rate. */
  @Field(() => Int)
  came: number

  /** 零报告: why nothing comes, where the unit said so and has filed nothing; it is answered and not late, and the minimum still shows. */
  @Field(() => String, { nullable: true })
  nil: string | null

  /** The unit's own close, with every own date, permission and extension counted in; a total has none. */
  @Field(() => Date, { nullable: true })
  closesAt: Date | null

  /** Until when what came back may come again: as long as whoever it goes to may send it on. */
  againClosesAt: Date | null

  /** What a unit of a week still owes of its duties; they are due with the last phase, and a total has none. */
  @Field(() => [OwedDuty])
  duties: readonly OwedDuty[]
}

/** A phase as the notice sets it. */
@ObjectType()
export class MatrixPhase {
  @Field(() => String)
  key: string

  @Field(() => String)
  title: string

  @Field(() => Date)
  closesAt: Date
}

@ObjectType()
export class MatrixRow extends People {
  organisationId: string

  /** 代录: the acting post may enter for the unit. */
  @Field(() => Boolean)
  enterable: boolean

  @Field(() => [MatrixCell])
  cells: MatrixCell[]
}

@ObjectType()
export class Matrix {
  campaignId: string

  /** The moment of the answer by the server's clock. */
  @Field(() => Date)
  now: Date

  @Field(() => [MatrixPhase])
  phases: MatrixPhase[]

  /** Whether its rows are those who file, as where they send straight to the owner, and not bodies with others below. */
  @Field(() => Boolean)
  perFiler: boolean

  @Field(() => [MatrixRow])
  rows: MatrixRow[]

  @Field(() => [MatrixCell])
  totals: MatrixCell[]
}
