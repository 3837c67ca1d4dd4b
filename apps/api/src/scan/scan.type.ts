import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { FileLink } from '../platform/wire.type'

/** A piece of a scan as the clerk laid it out: which upload, how it was turned, which of its pages, from 1. */
@InputType()
export class ScanPart {
  @Field(() => ID)
  @IsString()
  uploadId: string

  @Field(() => Int)
  @IsIn([0, 90, 180, 270])
  rotate: number

  @Field(() => [Int], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(300)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(300, { each: true })
  pages?: number[] | null
}

/** The stamped form of a version. check: matched, typed (待人工核对), confirmed; `waivedFor` is the later version it serves by a waiver. */
@ObjectType()
export class Scan {
  @Field(() => ID) id: string
  @Field(() => Int) pages: number
  @Field(() => String, { nullable: true }) codeRead: string | null
  @Field(() => String, { nullable: true }) codeTyped: string | null
  @Field(() => String) check: 'matched' | 'typed' | 'confirmed'
  @Field(() => Date) at: Date
  @Field(() => String) by: string
  @Field(() => FileLink) file: FileLink
  entryId: string
  versionId: string
  waivedForId: string | null
}

/** The code on one page of an upload and, where the asker sees it, the entry it belongs to. */
@ObjectType()
export class PageCode {
  @Field(() => ID) file: string
  @Field(() => Int) page: number
  @Field(() => String, { nullable: true }) code: string | null
  @Field(() => String, { nullable: true }) entryTitle: string | null
  @Field(() => ID, { nullable: true }) entryId: string | null
  /** The version whose code it is, where it is the entry's that stands. */
  @Field(() => ID, { nullable: true }) versionId: string | null
  /** Why no scan is to be bound to that entry now, in the asker's language. */
  @Field(() => String, { nullable: true }) barred: string | null
}
