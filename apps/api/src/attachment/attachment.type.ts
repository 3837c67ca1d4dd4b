import { Field, ID, Int, ObjectType } from 'type-graphql'

/** A file that belongs to an entry: a picture of its text, or the Word file it was read from. */
@ObjectType()
export class Attachment {
  @Field(() => ID) id: string
  @Field(() => String) name: string
  @Field(() => String) mime: string
  @Field(() => Int) size: number
  @Field(() => Int, { nullable: true }) width: number | null
  @Field(() => Int, { nullable: true }) height: number | null
  @Field(() => String) sha256: string
  @Field(() => String) url: string
}
