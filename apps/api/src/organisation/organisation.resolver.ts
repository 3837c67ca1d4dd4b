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
import { MaxLength, ValidateNested } from 'class-validator'
import { placesLoader } from '../account/account.queries'
import { Account, Post } from '../account/account.type'
import type { Context } from '../platform/context'
import { PageInput } from '../platform/wire.type'
import { listOrganisations, organisationLoader, organisationOf } from './organisation.queries'
import { Organisation, OrganisationInput, OrganisationPage } from './organisation.type'
import { saveOrganisation } from './save'

@ArgsType()
class OrganisationsArgs {
  @Field(() => ID, { nullable: true })
  @MaxLength(100)
  parentId?: string

  @Field(() => String, { nullable: true })
  @MaxLength(40)
  type?: string

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  search?: string

  @Field(() => PageInput)
  @ValidateNested()
  page: PageInput
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => OrganisationPage)
  organisations(
    @Ctx() ctx: Context,
    @Args(() => OrganisationsArgs) args: OrganisationsArgs,
  ): Promise<OrganisationPage> {
    return listOrganisations(ctx, args)
  }

  @Query(() => Organisation, { nullable: true })
  organisation(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Organisation | null> {
    return organisationLoader(ctx).load(id)
  }

  @Mutation(() => Organisation)
  saveOrganisation(
    @Ctx() ctx: Context,
    @Arg('input', () => OrganisationInput) input: OrganisationInput,
  ): Promise<Organisation> {
    return saveOrganisation(ctx, input)
  }

  @FieldResolver(() => Organisation, { nullable: true })
  parent(@Ctx() ctx: Context, @Root() organisation: Organisation): Promise<Organisation> | null {
    return organisation.parentId ? organisationOf(ctx, organisation.parentId) : null
  }
}

/** Where an account belongs, which outlasts its posts. */
@Resolver(() => Account)
export class AccountPlacesResolver {
  @FieldResolver(() => [Organisation])
  async places(@Ctx() ctx: Context, @Root() account: Account): Promise<Organisation[]> {
    const ids = await placesLoader(ctx).load(account.id)
    return Promise.all(ids.map((id) => organisationOf(ctx, id)))
  }
}

/** A post shows where it is; the account noun stands left of this one and cannot say it itself. */
@Resolver(() => Post)
export class PostOrganisationResolver {
  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() post: Post): Promise<Organisation> {
    return organisationOf(ctx, post.organisationId)
  }
}
