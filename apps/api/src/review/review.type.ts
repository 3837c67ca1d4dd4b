import { GraphQLJSON } from 'graphql-scalars'
import { IsBoolean, Length, MaxLength } from 'class-validator'
import { Field, ID, InputType, ObjectType } from 'type-graphql'

/** Why one field was sent back. */
@InputType()
export class FieldReason {
  @Field(() => String)
  @Length(1, 60)
  field: string

  @Field(() => String)
  @MaxLength(500)
  reason: string
}

/** One item of the checklist as the reviewer ticked it. */
@InputType()
export class ChecklistAnswer {
  @Field(() => String)
  @Length(1, 60)
  item: string

  @Field(() => Boolean)
  @IsBoolean()
  ok: boolean

  @Field(() => String)
  @MaxLength(500)
  note: string
}

/** One decision on one version: accept, return, decline, reopen or sendBack. */
@ObjectType()
export class Review {
  @Field(() => ID) id: string
  @Field(() => String) decision: 'accept' | 'return' | 'decline' | 'reopen' | 'sendBack'
  @Field(() => String) reason: string
  @Field(() => GraphQLJSON) fields: FieldReason[]
  @Field(() => Boolean, { nullable: true }) restamp: boolean | null
  @Field(() => GraphQLJSON) checklist: ChecklistAnswer[]
  @Field(() => String) by: string
  @Field(() => Date) at: Date
  entryId: string
  versionId: string
}
