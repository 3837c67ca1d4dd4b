import { IsBoolean, MaxLength } from 'class-validator'
import { Field, InputType, ObjectType } from 'type-graphql'

/** A list as one narrows it again and again. */
@ObjectType()
export class SavedFilter {
  @Field(() => String) name: string
  /** What follows the question mark of the page's address. */
  @Field(() => String) asked: string
  /** Whether the page opens with it. */
  @Field(() => Boolean) opens: boolean
}

/** A filter to be kept; one of the same name on the same page gives way to it. */
@InputType()
export class SavedFilterInput {
  /** The page's path, without its post. */
  @Field(() => String)
  @MaxLength(200)
  path: string

  @Field(() => String)
  @MaxLength(200)
  name: string

  @Field(() => String)
  @MaxLength(2000)
  asked: string

  @Field(() => Boolean)
  @IsBoolean()
  opens: boolean
}
