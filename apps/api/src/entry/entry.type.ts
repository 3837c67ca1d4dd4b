import { GraphQLJSON } from 'graphql-scalars'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Consent, Content, EntryState, Mark } from '@huibian/domain'
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length, MaxLength } from 'class-validator'

/** What an organisation may read of an entry. Title, theme and words are those of the version it reads. */
@ObjectType()
export class Entry {
  @Field(() => ID) id: string

  campaignId: string
  campaignVersion: number
  participationId: string
  filerId: string
  receiverId: string
  /** Who above enters it for its filer (代录), if anybody does. */
  proxyId: string | null
  /** Whether who reads it filed it as a peer of its receiver; not asked of what an act has just changed. */
  asPeer?: boolean
  seenBy: string
  /** The version this organisation reads; the filer's draft may be ahead of it. */
  versionId: string | null
  @Field(() => String) phase: string
  @Field(() => String) kind: string
  @Field(() => String) route: string
  @Field(() => String) title: string
  @Field(() => String, { nullable: true }) theme: string | null
  @Field(() => String, { nullable: true }) number: string | null
  @Field(() => String) state: EntryState
  @Field(() => String, { nullable: true }) mark: Mark | null
  /** By what it came late where somebody consented: `permission` of whoever receives it, or the organiser’s `extension`. */
  @Field(() => String, { nullable: true }) consent?: Consent | null
  @Field(() => Int) revision: number
  @Field(() => Int) words: number
  @Field(() => Date, { nullable: true }) submittedAt: Date | null
  @Field(() => Date) updatedAt: Date
}

@ObjectType()
export class EntryVersion {
  @Field(() => ID) id: string

  entryId: string
  /** What the version froze beside its fields: its pictures. */
  attachments: { id: string; sha256: string }[]
  campaignVersion: number
  @Field(() => Int) n: number
  @Field(() => String) code: string
  @Field(() => String) hash: string
  @Field(() => GraphQLJSON) content: Content
  @Field(() => Date) finalisedAt: Date
  @Field(() => Date, { nullable: true }) submittedAt: Date | null
  @Field(() => Date, { nullable: true }) takenBackAt: Date | null
  @Field(() => String) by: string
  @Field(() => Int) words: number
  @Field(() => String) title: string
  @Field(() => String) theme: string
}

@ObjectType()
export class Snapshot {
  @Field(() => Int) revision: number
  @Field(() => Date) at: Date
  @Field(() => String) by: string
  @Field(() => GraphQLJSON) content: Content
}

@ObjectType()
export class Attestation {
  @Field(() => String) key: string
  @Field(() => String) text: string
  @Field(() => String) by: string
  @Field(() => Date) at: Date
}

@ObjectType()
export class Waiver {
  @Field(() => String) rule: string
  @Field(() => String) reason: string
  @Field(() => String) by: string
  @Field(() => Date) at: Date
}

@ObjectType()
export class EntryPage {
  @Field(() => [Entry]) items: Entry[]
  @Field(() => Int) total: number
}

/** Where a case stands in a list; `at` is absent when the list holds it no longer, its neighbours are those of its place. */
@ObjectType()
export class EntryNeighbours {
  @Field(() => ID, { nullable: true }) before: string | null
  @Field(() => ID, { nullable: true }) after: string | null
  @Field(() => Int, { nullable: true }) at: number | null
  @Field(() => Int) total: number
}

@InputType()
export class EntryFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  campaignId?: string
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  phase?: string
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  states?: string[]
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  filerId?: string
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  theme?: string
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  mark?: string
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  ids?: string[]
  /** The region's office that cases came through, with every receiver that counts as it. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  regionId?: string
}

@InputType()
export class WaiverInput {
  @Field(() => String)
  @Length(1, 60)
  rule: string
  @Field(() => String)
  @MaxLength(500)
  reason: string
}

/** The orders a list of entries has; names of ours, never a column from the wire. */
export const EntrySort = {
  updated: 'updated',
  number: 'number',
  title: 'title',
  filer: 'filer',
  submitted: 'submitted',
} as const
export type EntrySort = keyof typeof EntrySort
registerEnumType(EntrySort, { name: 'EntrySort' })
