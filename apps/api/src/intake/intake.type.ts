import { GraphQLJSON } from 'graphql-scalars'
import { ArrayMaxSize, IsBoolean, MaxLength } from 'class-validator'
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql'
import type { Content, Form } from '@huibian/domain'
import type { Changes } from '../package/changes'
import { WireViolation } from '../platform/wire.type'

/** In how many parts a package may come. */
export const mostParts = 50

/** The files of a package, all its parts. */
@ArgsType()
export class PackageFilesArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => [ID])
  @ArrayMaxSize(mostParts)
  @MaxLength(100, { each: true })
  uploadIds: string[]
}

@ArgsType()
export class TakePackageArgs extends PackageFilesArgs {
  /** Units that are not known here are registered below the sender. */
  @Field(() => Boolean)
  @IsBoolean()
  admitUnits: boolean
}

/** A case of an opened package. */
@ObjectType()
export class OpenedCase {
  @Field(() => Int) position: number
  @Field(() => String) number: string
  @Field(() => String) title: string
  @Field(() => String) unit: string
  @Field(() => Boolean) unitKnown: boolean
  @Field(() => Int) n: number
  @Field(() => String) code: string
}

/** A case that would be replaced: what stands here and what comes. */
@ObjectType()
export class DifferingCase {
  @Field(() => ID) id: string
  @Field(() => String) title: string
  @Field(() => GraphQLJSON) before: Content
  @Field(() => GraphQLJSON) after: Content
}

/** What the electronic seal on a package's table is worth here, in words. */
@ObjectType()
export class OpenedSeal {
  @Field(() => String) standing: 'valid' | 'invalid' | 'notCheckable'
  @Field(() => String) title: string
  @Field(() => [String]) lines: string[]
}

/** What a package that another installation made holds, what taking it would change here, and what speaks against it. */
@ObjectType()
export class OpenedPackage {
  @Field(() => String) sender: string
  @Field(() => String) phase: string
  @Field(() => Int) n: number
  @Field(() => String) kind: string
  @Field(() => String) reason: string
  @Field(() => Date) forwardedAt: Date
  @Field(() => String) code: string
  /** Absent where the table was stamped on paper. */
  @Field(() => OpenedSeal, { nullable: true }) seal?: OpenedSeal | undefined
  @Field(() => [OpenedCase]) cases: OpenedCase[]
  @Field(() => [String]) newUnits: string[]
  @Field(() => GraphQLJSON) changes: Changes
  /** By which the differing cases are read. */
  @Field(() => GraphQLJSON) form: Form
  @Field(() => [DifferingCase]) differing: DifferingCase[]
  /** It was taken already: to take it again changes nothing. */
  @Field(() => Boolean) taken: boolean
  @Field(() => [WireViolation]) faults: WireViolation[]
}
