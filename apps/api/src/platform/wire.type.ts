import { GraphQLJSON } from 'graphql-scalars'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { IsInt, Max, Min } from 'class-validator'

/** Which part of a list is asked for: pages are numbered from 1 and hold at most 100 rows. */
@InputType()
export class PageInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(100_000)
  number: number

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(100)
  size: number
}

/** The SQL `limit` and `offset` of a page. */
export function limits(page: PageInput): { limit: number; offset: number } {
  return { limit: page.size, offset: (page.number - 1) * page.size }
}

/** What a rule found wrong, with its sentence in the asker's language. */
@ObjectType('Violation')
export class WireViolation {
  @Field(() => String) rule: string
  @Field(() => String, { nullable: true }) path?: string
  @Field(() => String) message: string
  @Field(() => GraphQLJSON) args: { [name: string]: string | number }
  @Field(() => String) strength: 'hard' | 'soft'
  @Field(() => String) says: string
}

/** What the actor may do here and, if not, why. */
@ObjectType('Verb')
export class WireVerb {
  @Field(() => String) verb: string
  @Field(() => Boolean) allowed: boolean
  @Field(() => [WireViolation]) violations: WireViolation[]
}

/** A stored file; `url` is where it is fetched. */
@ObjectType()
export class FileLink {
  @Field(() => ID) id: string
  @Field(() => String) name: string
  @Field(() => String) mime: string
  @Field(() => Int) size: number
  @Field(() => String) sha256: string
  @Field(() => String) url: string
}

/** What a spreadsheet brought: `errors` hands the refused rows back with 错误原因, `codes` holds new one-time codes. */
@ObjectType()
export class ImportResult {
  @Field(() => Int) created: number
  @Field(() => Int) updated: number
  @Field(() => Int) refused: number
  @Field(() => FileLink, { nullable: true }) errors?: FileLink
  @Field(() => FileLink, { nullable: true }) codes?: FileLink
}
