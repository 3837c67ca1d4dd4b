import { Field, ObjectType } from 'type-graphql'

/** The address of one's deadlines in the acting post. */
@ObjectType()
export class CalendarFeed {
  /** Since when it stands; null where there is none. */
  @Field(() => Date, { nullable: true }) since: Date | null
  /** The address itself, told once, when it is made. */
  @Field(() => String, { nullable: true }) address: string | null
}
