import { Field, ObjectType } from 'type-graphql'

/** One button of the demo's sign-in page. */
@ObjectType()
export class DemoRole {
  @Field(() => String) key: string
  @Field(() => String) label: string
  @Field(() => String) organisation: string
}
