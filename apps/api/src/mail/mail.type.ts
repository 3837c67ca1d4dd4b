import { Field, ObjectType } from 'type-graphql'

export type MailKind =
  'returned' | 'accepted' | 'deadline' | 'reminder' | 'digest' | 'packageBack' | 'caseBack'

/** Where somebody is mailed and whether they want it; `sends` says whether this installation mails at all. */
@ObjectType()
export class MailPreference {
  @Field(() => String) email: string
  @Field(() => Boolean) wanted: boolean
  @Field(() => Boolean) sends: boolean
}
