import { Field, ID, ObjectType } from 'type-graphql'
import { FileLink } from '../platform/wire.type'

/** A certificate of a selected entry: issued, replaced by a later one, or revoked. */
@ObjectType()
export class Certificate {
  @Field(() => ID) id: string
  @Field(() => String) number: string
  @Field(() => String) holder: string
  @Field(() => String) statement: string
  @Field(() => String) state: 'issued' | 'replaced' | 'revoked'
  /** Why it was replaced or revoked. */
  @Field(() => String) reason: string
  @Field(() => Date) at: Date
  @Field(() => FileLink) file: FileLink
  entryId: string
}
