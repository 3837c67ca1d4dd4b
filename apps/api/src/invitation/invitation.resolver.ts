import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { invitationsOf } from './invitation.queries'
import { Invitation, InviteArgs, Invited } from './invitation.type'
import { invite, renewInvitation } from './invite'
import { withdrawInvitation } from './withdrawInvitation'

@Resolver(() => Invitation)
export class InvitationResolver {
  @Query(() => [Invitation])
  invitations(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Invitation[]> {
    return invitationsOf(ctx, campaignId)
  }

  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() { organisationId }: Invitation): Promise<Organisation> {
    return organisationOf(ctx, organisationId)
  }

  @Mutation(() => Invited)
  invite(@Ctx() ctx: Context, @Args(() => InviteArgs) args: InviteArgs): Promise<Invited> {
    return invite(ctx, args)
  }

  @Mutation(() => Invited)
  renewInvitation(
    @Ctx() ctx: Context,
    @Arg('invitationId', () => ID) invitationId: string,
  ): Promise<Invited> {
    return renewInvitation(ctx, invitationId)
  }

  @Mutation(() => Invitation)
  withdrawInvitation(
    @Ctx() ctx: Context,
    @Arg('invitationId', () => ID) invitationId: string,
  ): Promise<Invitation> {
    return withdrawInvitation(ctx, invitationId)
  }
}
