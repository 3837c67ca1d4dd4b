import { Field, ID, Int, ObjectType } from 'type-graphql'

/** A 案例汇总表; its rows, blocks, papers and verbs are found on demand. `state`: building … forwarded. */
@ObjectType()
export class Summary {
  @Field(() => ID)
  id: string

  @Field(() => String)
  phase: string

  @Field(() => Int)
  n: number

  @Field(() => String)
  state: string

  @Field(() => Int)
  revision: number

  @Field(() => String, { nullable: true })
  code: string | null
}

/** One case in the table, at the version that counts. */
@ObjectType('SummaryRow')
export class SummaryLine {
  entryId: string
  versionId: string

  @Field(() => Int)
  position: number

  @Field(() => String)
  remark: string
}

/** A soft rule that a table was frozen in spite of, with the reason given. */
@ObjectType()
export class SummaryWaiver {
  @Field(() => String)
  rule: string

  @Field(() => String)
  says: string

  @Field(() => String)
  reason: string

  @Field(() => String)
  by: string

  @Field(() => Date)
  at: Date
}

/** What stands on the signed 呈批单. */
@ObjectType()
export class Approval {
  fileId: string | null

  @Field(() => String)
  approver: string

  @Field(() => String)
  opinion: string

  @Field(() => Date)
  at: Date

  @Field(() => String)
  recordedBy: string
}
