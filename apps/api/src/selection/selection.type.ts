import { GraphQLJSON } from 'graphql-scalars'
import { IsString, Length } from 'class-validator'
import type { Content } from '@huibian/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'

/** A selected case; below the owner it exists only once announced, and its edited text never. */
@ObjectType()
export class Selection {
  entryId: string
  versionId: string

  @Field(() => ID)
  id: string

  @Field(() => String)
  chapter: string

  @Field(() => Int)
  position: number

  @Field(() => [String])
  tags: string[]

  @Field(() => Boolean)
  announced: boolean
}

@ObjectType()
export class Edit {
  @Field(() => Int)
  revision: number

  @Field(() => String)
  reason: string

  @Field(() => String)
  by: string

  @Field(() => Date)
  at: Date

  @Field(() => GraphQLJSON)
  content: Content
}

@ObjectType()
export class EditedText {
  selectionId: string

  @Field(() => Int)
  revision: number

  @Field(() => GraphQLJSON)
  content: Content

  /** 编者按, printed under the title; empty where there is none. */
  @Field(() => String)
  note: string
}

/** 作者确认 of one revision of the edited text: by whom of the author's unit, how, and who took it down. */
@ObjectType()
export class Confirmation {
  @Field(() => Int)
  revision: number

  @Field(() => String)
  person: string

  @Field(() => String)
  way: string

  @Field(() => String)
  by: string

  @Field(() => Date)
  at: Date
}

@InputType()
export class SelectionOrder {
  @Field(() => ID)
  @IsString()
  entryId: string

  @Field(() => String)
  @Length(1, 40)
  chapter: string
}
