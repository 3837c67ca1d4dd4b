import { ArrayMaxSize, ArrayNotEmpty, Length, Matches, Max, MaxLength, Min } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'

/** A unit of the tree. `sealingName` is the unit whose seal is used, empty for its own; `state` is valid or closed. */
@ObjectType()
export class Organisation {
  @Field(() => ID) id: string
  @Field(() => String) key: string
  @Field(() => String) name: string
  @Field(() => String) shortName: string
  @Field(() => [String]) types: string[]
  @Field(() => String) region: string
  @Field(() => Int) order: number
  @Field(() => String) hostName: string
  @Field(() => String) sealingName: string
  @Field(() => [String]) formerNames: string[]
  @Field(() => String) phone: string
  @Field(() => String) state: 'valid' | 'closed'
  @Field(() => Int) revision: number
  parentId: string | null
  path: string
}

@ObjectType()
export class OrganisationPage {
  @Field(() => [Organisation]) items: Organisation[]
  @Field(() => Int) total: number
}

@InputType()
export class OrganisationInput {
  @Field(() => ID, { nullable: true }) id?: string
  @Field(() => Int, { nullable: true }) revision?: number

  @Field(() => String)
  @Matches(/^[a-z0-9][a-z0-9-]{1,40}$/)
  key: string

  @Field(() => ID, { nullable: true }) parentId?: string

  @Field(() => String)
  @Length(2, 100)
  name: string

  @Field(() => String)
  @Length(1, 40)
  shortName: string

  @Field(() => [String])
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @Matches(/^[a-z][A-Za-z0-9]{1,39}$/, { each: true })
  types: string[]

  @Field(() => String)
  @Matches(/^([0-9]{6})?$/)
  region: string

  @Field(() => Int)
  @Min(0)
  @Max(10_000_000)
  order: number

  @Field(() => String)
  @MaxLength(100)
  hostName: string

  @Field(() => String)
  @MaxLength(100)
  sealingName: string

  @Field(() => [String])
  @ArrayMaxSize(20)
  @Length(2, 100, { each: true })
  formerNames: string[]

  @Field(() => String)
  @MaxLength(40)
  phone: string
}
