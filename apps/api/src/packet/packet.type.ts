import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, MaxLength } from 'class-validator'
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { FileLink, WireViolation } from '../platform/wire.type'

/** How it came: by mail, on a disc, on paper, or told on the telephone. */
export const DeliverySource = { mail: 'mail', usb: 'usb', paper: 'paper', phone: 'phone' } as const
export type DeliverySource = keyof typeof DeliverySource
registerEnumType(DeliverySource, { name: 'DeliverySource' })

/** What a unit that cannot sign in sent back, as its office took it; the files are those that came. */
@ObjectType()
export class Delivery {
  @Field(() => ID) id: string
  @Field(() => DeliverySource) source: DeliverySource
  @Field(() => ID, { nullable: true }) entryId?: string
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

/** What would be taken of what came: `says` are the rules that the report breaks, `unplaced` lines without a heading. */
@ObjectType()
export class ReadPacket {
  @Field(() => [ReadPart]) parts: ReadPart[]
  @Field(() => [WireViolation]) violations: WireViolation[]
  @Field(() => [String]) unplaced: string[]
  @Field(() => [ReadActivity]) activities: ReadActivity[]
  @Field(() => Int) pictures: number
  /** Pictures that no line of the list names; they stay out. */
  @Field(() => [String]) unlisted: string[]
  @Field(() => Int) refused: number
  @Field(() => FileLink, { nullable: true }) errors?: FileLink
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
  @Field(() => DeliverySource)
  @IsIn(Object.keys(DeliverySource))
  source: DeliverySource

  /** Why soft rules are passed over; asked where the reading told of any. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  reason?: string
}
