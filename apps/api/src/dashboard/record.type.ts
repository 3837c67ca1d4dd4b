import { GraphQLJSON } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'

/** One line of the record of acts. */
@ObjectType()
export class RecordLine {
  @Field(() => ID)
  id: string

  @Field(() => Date)
  at: Date

  @Field(() => String)
  account: string

  @Field(() => String)
  post: string

  @Field(() => String)
  organisation: string

  @Field(() => String)
  act: string

  @Field(() => String)
  noun: string

  @Field(() => String)
  subject: string

  /** What a person calls the subject, told to whoever reads the whole record; empty where it has no name of its own. */
  @Field(() => String)
  subjectName: string

  @Field(() => GraphQLJSON, { nullable: true })
  before: unknown

  @Field(() => GraphQLJSON, { nullable: true })
  after: unknown

  @Field(() => Boolean)
  ok: boolean
}

@ObjectType()
export class RecordPage {
  @Field(() => [RecordLine])
  items: RecordLine[]

  @Field(() => Int)
  total: number
}
