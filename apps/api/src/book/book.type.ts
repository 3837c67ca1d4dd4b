import { GraphQLJSON } from 'graphql-scalars'
import type { Body } from '@huibian/domain'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { ColophonLine } from './book.entity'

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
