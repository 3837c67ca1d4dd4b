import { ArrayMaxSize, IsInt, MaxLength } from 'class-validator'
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

/** Checked by the act, which says what is wrong with which field; here only that nothing is endless. */
@InputType()
export class OrganisationInput {
  @Field(() => ID, { nullable: true })
  @MaxLength(100)
  id?: string

  @Field(() => Int, { nullable: true })
  @IsInt()
  revision?: number

  @Field(() => String)
  @MaxLength(200)
  key: string

  @Field(() => ID, { nullable: true })
  @MaxLength(100)
  parentId?: string

  @Field(() => String)
  @MaxLength(400)
  name: string

  @Field(() => String)
  @MaxLength(400)
  shortName: string

  @Field(() => [String])
  @ArrayMaxSize(10)
  @MaxLength(40, { each: true })
  types: string[]

  @Field(() => String)
  @MaxLength(40)
  region: string

  @Field(() => Int)
  @IsInt()
  order: number

  @Field(() => String)
  @MaxLength(400)
  hostName: string

  @Field(() => String)
  @MaxLength(400)
  sealingName: string

  @Field(() => [String])
  @ArrayMaxSize(20)
  @MaxLength(400, { each: true })
  formerNames: string[]

  @Field(() => String)
  @MaxLength(200)
  phone: string
}
