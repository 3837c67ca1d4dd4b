import { GraphQLJSON } from 'graphql-scalars'
import { IsISO8601, Matches, MaxLength } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'

@ObjectType()
export class Choice {
  @Field(() => String) id: string
  @Field(() => String) label: string
}

/** One sentence of what the campaign's rules mean, with the clause it comes from. */
@ObjectType()
export class Sentence {
  @Field(() => String) id: string
  @Field(() => String) clause: string
  @Field(() => String) section: string
  @Field(() => String) text: string
}

/** A call as it runs; `phases`, `mine`, `standing`, `sentences` and `verbs` are found on demand. */
@ObjectType()
export class Campaign {
  @Field(() => ID) id: string
  @Field(() => String) title: string
  @Field(() => String) state: 'draft' | 'published' | 'closed' | 'archived'
  @Field(() => Int) version: number
  /** 归档: since when nothing is written into it, and who closed it. */
  @Field(() => Date, { nullable: true }) archivedAt: Date | null
  @Field(() => String) archivedBy: string
  ownerId: string
  /** The call that it relays, where that one runs here; a draft just written does not say. */
  relayOf?: string | null
  /** Since when the selection is known below; a draft just written does not say. */
  announcedAt?: Date | null
}

/** kind own: a receiver's earlier date; permission: 同意补报; extension: beyond the notice's date. */
@ObjectType()
export class Deadline {
  @Field(() => ID) id: string
  @Field(() => String) kind: 'own' | 'permission' | 'extension'
  @Field(() => String) phase: string
  @Field(() => Date) until: Date
  @Field(() => String) reason: string
  @Field(() => String) by: string
  @Field(() => Date) at: Date
  organisationId: string | null
  grantedById: string
}

/** A phase; until when the acting organisation is accepted in it is found on demand. */
@ObjectType()
export class Phase {
  @Field(() => String) key: string
  @Field(() => String) title: string
  @Field(() => [Choice]) themes: Choice[]
  @Field(() => Date) closesAt: Date
  @Field(() => String) wording: string
}

@ObjectType()
export class Participation {
  @Field(() => ID) id: string
  @Field(() => String) role: 'owner' | 'receiver' | 'filer' | 'observer'
  @Field(() => String) contactName: string
  @Field(() => String) contactPhone: string
  organisationId: string
  receiverOrganisationId: string | null
  countsAsOrganisationId: string | null
}

/** How far a minimum is met, as “本单位两个阶段累计 1/2”. */
@ObjectType()
export class Standing {
  @Field(() => String) rule: string
  @Field(() => String) label: string
  @Field(() => Int) done: number
  @Field(() => Int) needed: number
  @Field(() => String) strength: 'hard' | 'soft'
}

/** What an office can make a campaign from; `file` is the whole notice as data, with its open questions. */
@ObjectType()
export class Preset {
  @Field(() => String) id: string
  @Field(() => String) title: string
  @Field(() => [Choice]) phases: Choice[]
  @Field(() => GraphQLJSON) file: unknown
}

/** The person behind a role of the notice. */
@ObjectType()
@InputType('ContactInput')
export class Contact {
  @Field(() => String)
  @MaxLength(40)
  role: string

  @Field(() => String)
  @MaxLength(200)
  name: string

  @Field(() => String)
  @MaxLength(200)
  phone: string

  @Field(() => String)
  @MaxLength(200)
  email: string

  /** Where papers and discs are posted to. */
  @Field(() => String, { defaultValue: '' })
  @MaxLength(400)
  address: string
}

@InputType()
export class PhaseClose {
  @Field(() => String)
  @Matches(/^[A-Za-z][A-Za-z0-9-]{0,39}$/)
  phase: string

  @Field(() => String)
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date: string
}
