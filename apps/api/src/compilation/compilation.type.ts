import { GraphQLJSON } from 'graphql-scalars'
import { IsString, Length } from 'class-validator'
import type { Body, Content } from '@huibian/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { ColophonLine } from './compilation.entity'

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

@ObjectType()
export class Chapter {
  campaignId: string

  @Field(() => String)
  key: string

  @Field(() => String)
  title: string
}

@ObjectType()
export class Book {
  campaignId: string

  @Field(() => Int)
  revision: number

  @Field(() => String)
  title: string

  @Field(() => GraphQLJSON)
  preface: Body

  @Field(() => GraphQLJSON)
  editorsNote: Body

  @Field(() => GraphQLJSON)
  colophon: ColophonLine[]

  @Field(() => Boolean)
  authorConfirmation: boolean
}

@ObjectType()
export class Edition {
  @Field(() => ID)
  id: string

  @Field(() => String)
  kind: string

  @Field(() => Int)
  n: number

  @Field(() => Int)
  cases: number

  @Field(() => Int, { nullable: true })
  pages: number | null

  @Field(() => Boolean)
  locked: boolean

  @Field(() => String)
  contentsFrom: string

  /** Characters that no typeface of this server can show, each with its code point. */
  @Field(() => [String])
  missing: string[]
}

/** How one case, or what surrounds the cases, differs between two editions: added, removed, moved or edited. */
@ObjectType('EditionChange')
export class WireEditionChange {
  /** Absent for what surrounds the cases. */
  @Field(() => ID, { nullable: true })
  entryId: string | null

  @Field(() => String)
  title: string

  @Field(() => String)
  change: string

  @Field(() => [String])
  sections: string[]
}

/** A part that two editions print differently, as either reads. */
@ObjectType('EditionText')
export class WireEditionText {
  @Field(() => String)
  heading: string

  @Field(() => String)
  before: string

  @Field(() => String)
  after: string
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
