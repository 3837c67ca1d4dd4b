import { ArrayMaxSize, IsInt, IsOptional, MaxLength } from 'class-validator'
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql'

/** A place in a text, in UTF-16 units. */
@ObjectType()
export class ReportPlace {
  @Field(() => Int)
  from: number

  @Field(() => Int)
  to: number
}

/** A section of a week's report. */
@ObjectType()
export class ReportSection {
  @Field(() => String)
  key: string

  @Field(() => String)
  heading: string

  /** As the report prints it. */
  @Field(() => String)
  text: string

  /** As the figures and the units say it now. */
  @Field(() => String)
  compiled: string

  /** Whether the office words it. */
  @Field(() => Boolean)
  edited: boolean

  /** Whether nobody can word it otherwise. */
  @Field(() => Boolean)
  fixed: boolean

  /** What is new in the compiled text since the office last agreed to it. */
  @Field(() => [ReportPlace])
  changed: ReportPlace[]

  /** Lines that were compiled when the office last agreed to it, and are no longer. */
  @Field(() => [String])
  gone: string[]

  /** Numbers in the office's text that the figures no longer say, each with what it counts. */
  @Field(() => [String])
  stale: string[]

  /** Zero while nobody touched it. */
  @Field(() => Int)
  revision: number

  /** Another whenever anything of what is shown is another. */
  @Field(() => String)
  fingerprint: string
}

@ArgsType()
export class AgreeArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  /** The fingerprints of the sections that were on screen, in their order. */
  @Field(() => [String])
  @ArrayMaxSize(500)
  @MaxLength(64, { each: true })
  seen: string[]
}

@ArgsType()
export class WordArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(100)
  key: string

  @Field(() => Int)
  @IsInt()
  revision: number

  /** Without one the section says again what is compiled. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100_000)
  text?: string | null

  /** What was compiled when the wording began: figures that changed since were read by nobody. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200_000)
  read?: string | null
}
