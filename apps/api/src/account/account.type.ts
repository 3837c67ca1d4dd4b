import { MaxLength } from 'class-validator'
import type { FactorPolicy, PostKind } from '@huibian/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'

/** A person who can sign in. `state` is open, unused (no password yet), locked or disabled. */
@ObjectType()
export class Account {
  @Field(() => ID) id: string
  @Field(() => String) username: string
  @Field(() => String) name: string
  @Field(() => String) phone: string
  @Field(() => String) email: string
  @Field(() => String) state: 'open' | 'unused' | 'locked' | 'disabled'
  @Field(() => Date, { nullable: true }) lockedUntil: Date | null
  @Field(() => Date, { nullable: true }) lastSignedInAt: Date | null
  @Field(() => Boolean) secondFactor: boolean
}

/** A duty of one kind in one organisation. `organisation` and `holders` are fields of their own, found by loaders. */
@ObjectType()
export class Post {
  @Field(() => ID) id: string
  @Field(() => String) kind: PostKind
  organisationId: string
}

@ObjectType()
export class Me {
  @Field(() => Account) account: Account
  @Field(() => [Post]) posts: Post[]
  @Field(() => Boolean) mustChangePassword: boolean
  /** The posts must not be acted in before the account has a second factor. */
  @Field(() => Boolean) mustSetFactor: boolean
}

@ObjectType()
export class AccountPage {
  @Field(() => [Account]) items: Account[]
  @Field(() => Int) total: number
}

/** A one-time code, shown once to whoever reads it out. */
@ObjectType()
export class CodeIssued {
  @Field(() => Account) account: Account
  @Field(() => String) code: string
  @Field(() => Date) expiresAt: Date
}

/** What the administrator has set of it; what is empty is said in the usual words. */
@ObjectType()
export class SiteWords {
  @Field(() => String) name: string
  @Field(() => String) classification: string
  @Field(() => String) classificationEnglish: string
}

@ObjectType()
export class Site {
  @Field(() => String) name: string
  @Field(() => String) classification: string
  @Field(() => SiteWords) own: SiteWords
  @Field(() => Boolean) demo: boolean
  @Field(() => Boolean) production: boolean
  @Field(() => Boolean) plainHttp: boolean
  @Field(() => String) secondFactor: FactorPolicy
}

/** Checked by the act, which says what is wrong with which field; here only that nothing is endless. */
@InputType()
export class AccountInput {
  @Field(() => String)
  @MaxLength(200)
  username: string

  @Field(() => String)
  @MaxLength(200)
  name: string

  @Field(() => String)
  @MaxLength(200)
  phone: string

  @Field(() => String)
  @MaxLength(200)
  email: string

  @Field(() => ID)
  @MaxLength(100)
  organisationId: string

  @Field(() => String)
  @MaxLength(100)
  kind: string
}
