import { Field, Int, ObjectType } from 'type-graphql'

/** What must be done, by when; `link` is a path of the console without its post. */
@ObjectType()
export class Task {
  @Field(() => String)
  kind: string

  @Field(() => String)
  title: string

  @Field(() => String)
  detail: string

  @Field(() => Date, { nullable: true })
  due: Date | null

  @Field(() => String)
  link: string

  @Field(() => Int)
  count: number

  @Field(() => Boolean)
  overdue: boolean
}
