import { MaxLength, ValidateNested } from 'class-validator'
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../platform/context'
import { ImportResult, PageInput } from '../platform/wire.type'
import { heldPostsLoader, holdersLoader, listAccounts, listPosts } from './account.queries'
import { Account, AccountInput, AccountPage, CodeIssued, Post } from './account.type'
import { disableAccount, enableAccount, resetAccount, unlockAccount } from './administer'
import { appoint, dismiss } from './appoint'
import { administerAccounts } from './administerSheet'
import { importAccounts } from './import'
import { openAccount } from './open'

@ArgsType()
class AccountsArgs {
  @Field(() => ID, { nullable: true })
  @MaxLength(100)
  organisationId?: string

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  search?: string

  @Field(() => PageInput)
  @ValidateNested()
  page: PageInput
}

@ArgsType()
class AppointArgs {
  @Field(() => ID)
  @MaxLength(100)
  accountId: string

  @Field(() => ID)
  @MaxLength(100)
  organisationId: string

  @Field(() => String)
  @MaxLength(40)
  kind: string
}

@Resolver()
export class AccountResolver {
  @Query(() => AccountPage)
  accounts(@Ctx() ctx: Context, @Args(() => AccountsArgs) args: AccountsArgs): Promise<AccountPage> {
    return listAccounts(ctx, args)
  }

  @Query(() => [Post])
  posts(@Ctx() ctx: Context, @Arg('organisationId', () => ID) organisationId: string): Promise<Post[]> {
    return listPosts(ctx, organisationId)
  }

  @Mutation(() => CodeIssued)
  openAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountInput) input: AccountInput,
  ): Promise<CodeIssued> {
    return openAccount(ctx, input)
  }

  @Mutation(() => Account)
  disableAccount(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Account> {
    return disableAccount(ctx, id, reason)
  }

  @Mutation(() => Account)
  enableAccount(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Account> {
    return enableAccount(ctx, id)
  }

  @Mutation(() => Account)
  unlockAccount(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Account> {
    return unlockAccount(ctx, id)
  }

  @Mutation(() => CodeIssued)
  resetAccount(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<CodeIssued> {
    return resetAccount(ctx, id)
  }

  @Mutation(() => Post)
  appoint(@Ctx() ctx: Context, @Args(() => AppointArgs) args: AppointArgs): Promise<Post> {
    return appoint(ctx, args.accountId, args.organisationId, args.kind)
  }

  @Mutation(() => Post)
  dismiss(
    @Ctx() ctx: Context,
    @Arg('accountId', () => ID) accountId: string,
    @Arg('postId', () => ID) postId: string,
  ): Promise<Post> {
    return dismiss(ctx, accountId, postId)
  }

  @Mutation(() => ImportResult)
  administerAccounts(
    @Ctx() ctx: Context,
    @Arg('uploadId', () => ID) uploadId: string,
  ): Promise<ImportResult> {
    return administerAccounts(ctx, uploadId)
  }

  @Mutation(() => ImportResult)
  importAccounts(@Ctx() ctx: Context, @Arg('uploadId', () => ID) uploadId: string): Promise<ImportResult> {
    return importAccounts(ctx, uploadId)
  }
}

/** Apart from the queries, one of which has the field's name. */
@Resolver(() => Account)
export class AccountFieldsResolver {
  @FieldResolver(() => [Post])
  posts(@Ctx() ctx: Context, @Root() account: Account): Promise<Post[]> {
    return heldPostsLoader(ctx).load(account.id)
  }
}

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => [Account])
  holders(@Ctx() ctx: Context, @Root() post: Post): Promise<Account[]> {
    return holdersLoader(ctx).load(post.id)
  }
}
