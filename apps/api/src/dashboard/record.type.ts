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
