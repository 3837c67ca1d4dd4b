import { Field, Int, ObjectType } from 'type-graphql'

/** What must be done, by when; `link` is a path of the console without its post. */
@ObjectType()
export class Task {
  /** The call that it is of, where it is of one. */
  campaignId?: string

  @Field(() => String)
  kind: string

  @Field(() => String)
  title: string

  @Field(() => String)
  detail: string

  @Field(() => Date, { nullable: true })
  due: Date | null

  /** What has no time of its own follows on a close of others: that which is over or, while it is open, that which comes. */
  @Field(() => Date, { nullable: true })
  since: Date | null

  @Field(() => String)
  link: string

  @Field(() => Int)
  count: number

  @Field(() => Boolean)
  overdue: boolean
}
