import type { Source } from '@huibian/domain'
import { ArrayMaxSize, ArrayMinSize, IsDate, IsOptional, MaxLength, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql'
import { ActivityInput } from '../activity/activity.type'
import { OriginInput } from '../proxy/proxy.type'
import { FileLink, WireViolation } from '../platform/wire.type'

/** What a unit that cannot sign in sent back, as its office took it; the files are those that came. */
@ObjectType()
export class Delivery {
  @Field(() => ID) id: string
  @Field(() => String) source: Source
  /** As the clerk said it; no deadline is judged by it. */
  @Field(() => Date) receivedAt: Date
  @Field(() => ID, { nullable: true }) entryId?: string
  @Field(() => String) note: string
  @Field(() => Int) activities: number
  @Field(() => Int) pictures: number
  @Field(() => Int) refused: number
  @Field(() => String) byName: string
  @Field(() => Date) at: Date
}

/** A unit of a week, whether any of its people has ever signed in, and what it sent by other ways. */
@ObjectType()
export class PacketUnit {
  campaignId: string
  organisationId: string
  @Field(() => Boolean) online: boolean
}

/** A part of the report as it was read: how many characters stand under the heading. */
@ObjectType()
export class ReadPart {
  @Field(() => String) label: string
  @Field(() => Int) words: number
}

@ObjectType()
export class ReadActivity {
  @Field(() => String) title: string
  @Field(() => String) plan: string
  @Field(() => String) day: string
  @Field(() => String) state: string
  @Field(() => String) figures: string
  /** Whether it stands already from what was brought before, and is changed. */
  @Field(() => Boolean) again: boolean
}

/** What would be taken of what came: `says` are the rules that the report breaks, `unplaced` lines without a heading, `notes` how its headings were understood. */
@ObjectType()
export class ReadPacket {
  @Field(() => [ReadPart]) parts: ReadPart[]
  @Field(() => [WireViolation]) violations: WireViolation[]
  @Field(() => [String]) unplaced: string[]
  @Field(() => [String]) notes: string[]
  @Field(() => [ReadActivity]) activities: ReadActivity[]
  @Field(() => Int) pictures: number
  /** Pictures that no line of the list names; they stay out. */
  @Field(() => [String]) unlisted: string[]
  @Field(() => Int) refused: number
  @Field(() => FileLink, { nullable: true }) errors?: FileLink
}

/** What a unit sent, as the person acting has it looked through: `reading` is there once its job is done. */
@ObjectType()
export class PacketReading {
  jobId: string
  organisationId: string
  /** What was read, for the taking: the uploads are the person's own. */
  @Field(() => [ID]) uploadIds: string[]
  @Field(() => Date) at: Date
  @Field(() => ReadPacket, { nullable: true }) reading: ReadPacket | null
}

/** An activity that the office enters for a unit, and from what. */
@ArgsType()
export class EnterActivityArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => ID)
  @MaxLength(100)
  organisationId: string

  @Field(() => ActivityInput)
  @ValidateNested()
  activity: ActivityInput

  @Field(() => OriginInput)
  @ValidateNested()
  origin: OriginInput
}

const mostFiles = 400

@ArgsType()
export class PacketArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => ID)
  @MaxLength(100)
  organisationId: string

  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(mostFiles)
  @MaxLength(100, { each: true })
  uploadIds: string[]
}

@ArgsType()
export class TakePacketArgs extends PacketArgs {
  @Field(() => String)
  @MaxLength(20)
  source: string

  @Field(() => Date)
  @IsDate()
  receivedAt: Date

  /** Why soft rules are passed over; asked where the reading told of any. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  reason?: string
}
