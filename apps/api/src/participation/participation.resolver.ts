import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { Campaign } from '../campaign/campaign.type'
import { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { admitOrganisation } from './admit'
import { absentUnits } from './participation.queries'
import { publishCampaign } from './publish'

@Resolver(() => Campaign)
export class CampaignPartsResolver {
  @FieldResolver(() => [Organisation])
  absentUnits(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Organisation[]> {
    return absentUnits(ctx, campaign)
  }

  @Mutation(() => Campaign)
  publishCampaign(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Campaign> {
    return publishCampaign(ctx, id)
  }

  @Mutation(() => Campaign)
  admitOrganisation(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('organisationId', () => ID) organisationId: string,
  ): Promise<Campaign> {
    return admitOrganisation(ctx, campaignId, organisationId)
  }
}
