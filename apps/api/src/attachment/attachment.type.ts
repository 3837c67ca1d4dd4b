import { Field, Float, ID, Int, ObjectType } from 'type-graphql'

/** A file that belongs to an entry: a picture of its text, the Word file it was read from, or a film or paper filed with it. */
@ObjectType()
export class Attachment {
  @Field(() => ID) id: string
  @Field(() => String) name: string
  @Field(() => String) mime: string
  @Field(() => Int) size: number
  @Field(() => Int, { nullable: true }) width: number | null
  @Field(() => Int, { nullable: true }) height: number | null
  /** Of a film or sound, as its filer declared it; `bitRate` in bits a second. */
  @Field(() => Float, { nullable: true }) seconds: number | null
  @Field(() => Int, { nullable: true }) bitRate: number | null
  @Field(() => Float, { nullable: true }) frameRate: number | null
  @Field(() => String) sha256: string
  @Field(() => String) url: string
}

/** Of a picture or a paper nothing is declared. */
export const undeclared = Object.freeze({ seconds: null, bitRate: null, frameRate: null })
