import { Field, ObjectType } from 'type-graphql'

/** A paper or disc that is sent beside the electronic entry, and whether it has come. */
@ObjectType()
export class EntryReceipt {
  @Field(() => String) key: string
  @Field(() => String) name: string
  @Field(() => Boolean) received: boolean
  @Field(() => String, { nullable: true }) by: string | null
  @Field(() => Date, { nullable: true }) at: Date | null
}
