import { Field, ObjectType } from 'type-graphql'

/** How far one is in a thing, for posts that look after no units in a call. */
@ObjectType()
export class Headway {
  @Field(() => String)
  kind: string

  @Field(() => String)
  label: string

  @Field(() => String)
  says: string

  /** Since when the oldest waits, where the words end on it. */
  @Field(() => Date, { nullable: true })
  since: Date | null
}
