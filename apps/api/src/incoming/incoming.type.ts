import {
  ArrayMaxSize,
  IsBoolean,
  IsDate,
  IsObject,
  IsOptional,
  MaxLength,
  ValidateNested,
} from 'class-validator'
import { GraphQLJSON } from 'graphql-scalars'
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { OpenedPackage } from '../intake/intake.type'

/** The most cases that are registered at once. */
export const mostRows = 300

/** A case that came in: its line of the table, and the uploads that are its text and its stamped form. */
@InputType()
export class IncomingRowInput {
  /** Words by the keys of the columns. */
  @Field(() => GraphQLJSON)
  @IsObject()
  cells: { [key: string]: unknown }

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  textId?: string | null

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  formId?: string | null
}

/** What came in from a receiver by other ways than this system, as it is registered. */
@InputType()
export class IncomingInput {
  @Field(() => ID)
  @MaxLength(100)
  senderId: string

  @Field(() => String)
  @MaxLength(60)
  phase: string

  /** How it came: mail, paper, phone, usb. */
  @Field(() => String)
  @MaxLength(20)
  source: string

  /** When it came in: by it it is on time or late. */
  @Field(() => Date)
  @IsDate()
  receivedAt: Date

  /** Why something came again; empty for what comes first. */
  @Field(() => String)
  @MaxLength(500)
  reason: string

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  kind?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  route?: string | null

  /** The stamped table as it was scanned. */
  @Field(() => ID)
  @MaxLength(100)
  tableScanId: string

  /** The table as a spreadsheet, kept as it came. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  tableId?: string | null

  @Field(() => [IncomingRowInput])
  @ArrayMaxSize(mostRows)
  @ValidateNested({ each: true })
  rows: IncomingRowInput[]
}

@ArgsType()
export class IncomingArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => IncomingInput)
  @ValidateNested()
  incoming: IncomingInput
}

@ArgsType()
export class RegisterArgs extends IncomingArgs {
  /** Units that are not known here are registered below the sender. */
  @Field(() => Boolean)
  @IsBoolean()
  admitUnits: boolean
}

@ArgsType()
export class IncomingTableArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => ID)
  @MaxLength(100)
  uploadId: string
}

/** A column of the table; one that is asked stands in the notice's own. */
@ObjectType()
export class IncomingColumn {
  @Field(() => String) key: string
  @Field(() => String) label: string
  @Field(() => Boolean) asked: boolean
}

/** Something to choose from. */
@ObjectType()
export class IncomingChoice {
  @Field(() => ID) id: string
  @Field(() => String) name: string
}

/** What is asked of whoever registers what came in: the columns of the table, who sends in the call, and of which kinds and routes. */
@ObjectType()
export class IncomingForm {
  @Field(() => [IncomingColumn]) columns: IncomingColumn[]
  @Field(() => [IncomingChoice]) senders: IncomingChoice[]
  @Field(() => [IncomingChoice]) kinds: IncomingChoice[]
  @Field(() => [IncomingChoice]) routes: IncomingChoice[]
}

/** The lines of a table as they were read, by the keys of the columns, and what of its file is in none of them. */
@ObjectType()
export class IncomingTable {
  @Field(() => [GraphQLJSON]) rows: { [key: string]: string }[]
  @Field(() => [String]) unplaced: string[]
}

/** A line that cannot be taken, and what somebody should look at in one that can. */
@ObjectType()
export class IncomingRow {
  /** Its place in what was given, from 1. */
  @Field(() => Int) place: number
  @Field(() => [String]) errors: string[]
  @Field(() => [String]) notes: string[]
}

/** What came in as it would be taken: nothing where no line can be. */
@ObjectType()
export class ReadIncoming {
  @Field(() => [IncomingRow]) rows: IncomingRow[]
  @Field(() => OpenedPackage, { nullable: true }) opened?: OpenedPackage
}
