import { IsInt, IsOptional, MaxLength } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'

/** A letter to be printed and sealed: that which announces a version, or one that chases, in the office's own words. */
@InputType()
export class LetterInput {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  version?: number

  @Field(() => String, { defaultValue: '' })
  @MaxLength(200)
  title: string

  @Field(() => String, { defaultValue: '' })
  @MaxLength(200)
  number: string

  @Field(() => String, { defaultValue: '' })
  @MaxLength(10_000)
  words: string

  @Field(() => String)
  @MaxLength(200)
  approver: string

  @Field(() => String)
  @MaxLength(1000)
  reason: string

  @Field(() => Int)
  @IsInt()
  copies: number
}

/** A letter as it was printed for its seal. `version` is that which it announces; one that chases has none. */
@ObjectType()
export class Letter {
  @Field(() => ID) id: string
  @Field(() => Int, { nullable: true }) version: number | null
  @Field(() => String) title: string
  @Field(() => String) number: string
  @Field(() => String) code: string
  @Field(() => String) by: string
  @Field(() => Date) at: Date
  organisationId: string
  fileId: string
  sealedFileId: string | null
}
