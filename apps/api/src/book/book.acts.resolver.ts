import { GraphQLJSON } from 'graphql-scalars'
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Resolver } from 'type-graphql'
import { IsBoolean, IsDefined, IsInt, IsOptional, IsString } from 'class-validator'
import type { Context } from '../platform/context'
import type { BookRow, EditionRow } from './book.entity'
import { Book, Edition } from './book.type'
import { compileEdition } from './compile'
import { lockEdition, unlockEdition } from './lock'
import { saveBook } from './saveBook'

@ArgsType()
class BookArgs {
  @Field(() => ID)
  @IsString()
  campaignId: string

  @Field(() => Int)
  @IsInt()
  revision: number

  @Field(() => String)
  @IsString()
  title: string

  @Field(() => GraphQLJSON)
  @IsDefined()
  preface: unknown

  @Field(() => GraphQLJSON)
  @IsDefined()
  editorsNote: unknown

  @Field(() => GraphQLJSON)
  @IsDefined()
  colophon: unknown

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  authorConfirmation?: boolean
}

@Resolver()
export class BookActsResolver {
  @Mutation(() => Book)
  saveBook(@Ctx() ctx: Context, @Args(() => BookArgs) given: BookArgs): Promise<BookRow> {
    return saveBook(ctx, given)
  }

  @Mutation(() => Edition)
  compileEdition(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('kind', () => String) kind: string,
  ): Promise<EditionRow> {
    return compileEdition(ctx, campaignId, kind)
  }

  @Mutation(() => Edition)
  lockEdition(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<EditionRow> {
    return lockEdition(ctx, id)
  }

  @Mutation(() => Edition)
  unlockEdition(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<EditionRow> {
    return unlockEdition(ctx, id, reason)
  }
}
