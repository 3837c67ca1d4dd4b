import { IsOptional, MaxLength } from 'class-validator'
import { ArgsType, Field, ID, ObjectType } from 'type-graphql'

/** A named person who files for one unit in one call: `state` is waiting, open, over or withdrawn; `number` is what is typed at the door. */
@ObjectType()
export class Invitation {
  organisationId: string

  @Field(() => ID) id: string
  @Field(() => String) number: string
  @Field(() => String) name: string
  @Field(() => Date) until: Date
  @Field(() => String) state: string
  @Field(() => Date, { nullable: true }) openedAt: Date | null
  @Field(() => String) byName: string
  @Field(() => Date) at: Date
  @Field(() => String, { nullable: true }) withdrawnBy: string | null
  @Field(() => Date, { nullable: true }) withdrawnAt: Date | null
}

/** An invitation with its one-time code, told once. */
@ObjectType()
export class Invited {
  @Field(() => Invitation) invitation: Invitation
  @Field(() => String) code: string
  @Field(() => Date) expiresAt: Date
}

@ArgsType()
export class InviteArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => ID)
  @MaxLength(100)
  organisationId: string

  @Field(() => String)
  @MaxLength(200)
  name: string

  /** The last day on which it admits, of the calendar; none for the close of the call. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  until?: string | null

  /** Where the person is mailed what the unit is reminded of; nothing for the console alone. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  email?: string | null
}
