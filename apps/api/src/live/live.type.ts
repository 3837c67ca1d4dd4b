import { Field, ID, ObjectType } from 'type-graphql'

/**
 * Something that the listener may see has changed; what, it asks for as ever. `noun` is that of the record, `progress` where only counts
 * moved, and `everything` at the beginning of listening. Of no one campaign, `campaignId` is absent.
 */
@ObjectType()
export class Change {
  @Field(() => ID, { nullable: true }) campaignId: string | null
  @Field(() => String) noun: string
}
