import { Field, ID, Int, ObjectType } from 'type-graphql'

/** What the seal keeper sees before pressing: 事由, 文件名, 页数, 份数, 审批人, 校验码. */
@ObjectType()
export class SealRequest {
  summaryId: string | null
  versionId: string | null
  editionId: string | null
  letterId: string | null
  fileId: string
  sha256: string

  @Field(() => ID)
  id: string

  /** In whose layout the paper is: ours, office, or ours for want of LibreOffice (noOffice) or of a place for the seal (noPlace). */
  @Field(() => String)
  layout: string

  @Field(() => String)
  reason: string

  @Field(() => String)
  fileName: string

  @Field(() => Int)
  pages: number

  @Field(() => Int)
  copies: number

  @Field(() => String)
  approver: string

  @Field(() => String)
  code: string

  @Field(() => String)
  state: string

  @Field(() => String, { nullable: true })
  refusal: string | null

  @Field(() => String)
  requestedBy: string

  @Field(() => Date)
  at: Date
}

/** A line of the 用印登记簿. */
@ObjectType()
export class SealRecord {
  organisationId: string
  fileId: string | null

  @Field(() => ID)
  id: string

  @Field(() => Int)
  n: number

  @Field(() => String)
  way: 'paper' | 'system'

  @Field(() => String)
  reason: string

  @Field(() => String)
  fileName: string

  @Field(() => Int)
  pages: number

  @Field(() => Int)
  copies: number

  @Field(() => String)
  approver: string

  @Field(() => String)
  keeper: string

  @Field(() => Date)
  at: Date

  @Field(() => String)
  code: string

  /** It stood in for another unit's: 代章. */
  @Field(() => Boolean)
  onBehalf: boolean

  /** It was also laid across the edges of the pages: 骑缝章. */
  @Field(() => Boolean)
  seam: boolean

  /** Whether an SM2 signature stands beside it. */
  @Field(() => Boolean)
  attested: boolean
}
