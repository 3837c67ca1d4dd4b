import { GraphQLJSON } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Consent } from '@huibian/domain'
import type { Changes } from './changes'
import type { CameAs, Manifest } from './package.entity'

/** Which package a case went with. */
@ObjectType()
export class PackageRef {
  organisationId: string

  @Field(() => ID)
  id: string

  @Field(() => Int)
  n: number

  @Field(() => String)
  phase: string

  @Field(() => String)
  state: string
}

/**
 * With which package a case went up last, which 稿 it took, and whether it counts; told to the unit whose case it is as well, which sees no
 * package.
 */
@ObjectType()
export class WentWith {
  @Field(() => Int)
  n: number

  @Field(() => Int)
  version: number

  @Field(() => Boolean)
  counts: boolean
}

/** A numbered package; what it holds, its files and its mail are found on demand. */
@ObjectType()
export class Package {
  @Field(() => ID)
  id: string

  @Field(() => Int)
  n: number

  @Field(() => String)
  phase: string

  @Field(() => String)
  state: string

  @Field(() => String)
  kind: string

  @Field(() => String)
  reason: string

  /** Why it was returned or recalled; empty while it counts. */
  @Field(() => String)
  decisionReason: string

  @Field(() => GraphQLJSON)
  changes: Changes

  @Field(() => GraphQLJSON)
  manifest: Manifest

  @Field(() => String)
  mark: string

  /** By what it came late where somebody consented. */
  @Field(() => String, { nullable: true })
  consent?: Consent | null

  @Field(() => Date, { nullable: true })
  mailedAt: Date | null

  @Field(() => Date)
  forwardedAt: Date
}

@ObjectType()
export class PackageEntry {
  packageId: string
  entryId: string
  versionId: string

  @Field(() => Int)
  position: number
}

/** A package that was not forwarded here: how it came (package, mail, paper, phone, usb), who took it, and when. */
@ObjectType()
export class PackageOrigin {
  @Field(() => String)
  source: CameAs

  @Field(() => String)
  by: string

  @Field(() => Date)
  at: Date
}

/** What is copied into a mail. */
@ObjectType()
export class MailText {
  @Field(() => String)
  to: string

  @Field(() => String)
  subject: string

  @Field(() => String)
  text: string
}

@ObjectType()
export class PackagePage {
  @Field(() => [Package]) items: Package[]
  @Field(() => Int) total: number
}
