import { Field, ID, Int, ObjectType } from 'type-graphql'

/** One thing that was told: what it is about, where it is done, and when it was read. */
@ObjectType()
export class InboxLine {
  @Field(() => ID) id: string
  @Field(() => String) kind: string
  @Field(() => String) title: string
  @Field(() => String) says: string
  @Field(() => String) link: string
  @Field(() => Date) at: Date
  @Field(() => Date, { nullable: true }) readAt: Date | null
}

@ObjectType()
export class InboxPage {
  @Field(() => [InboxLine]) items: InboxLine[]
  @Field(() => Int) total: number
  @Field(() => Int) unread: number
}
