import { describeCampaign, entryNoun, selectionWord, stampsToSubmit } from '@huibian/domain'
import { GraphQLJSON } from 'graphql-scalars'
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { importOrganisations } from '../organisation/import'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { ImportResult, WireVerb } from '../platform/wire.type'
import { fileOf, listCampaigns, ownPartLoader, visibleCampaign } from './campaign.queries'
import {
  Campaign,
  Choice,
  Contact,
  Deadline,
  Participation,
  Phase,
  Preset,
  Sentence,
  Standing,
} from './campaign.type'
import { contactLoader } from './contact.queries'
import { listDeadlines } from './deadline.queries'
import { phasesOf } from './phase.queries'
import { noticeTypes, organisationTypes } from './organisationTypes.queries'
import { listPresets } from './presets'
import { standingOf } from './standing.queries'
import { verbsOf } from './campaign.verbs'

@Resolver(() => Campaign)
export class CampaignResolver {
  @Query(() => [Preset])
  presets(@Ctx() ctx: Context): Promise<Preset[]> {
    return listPresets(ctx)
  }

  @Query(() => [Choice])
  organisationTypes(@Ctx() ctx: Context): Promise<Choice[]> {
    return organisationTypes(ctx)
  }

  /** Here and not with the units: only from here is seen by what names notices call their types. */
  @Mutation(() => ImportResult)
  importOrganisations(
    @Ctx() ctx: Context,
    @Arg('uploadId', () => ID) uploadId: string,
  ): Promise<ImportResult> {
    return importOrganisations(ctx, uploadId, () => noticeTypes(ctx))
  }

  @Query(() => [Campaign])
  campaigns(
    @Ctx() ctx: Context,
    @Arg('state', () => String, { nullable: true }) state?: string,
  ): Promise<Campaign[]> {
    return listCampaigns(ctx, state)
  }

  @Query(() => Campaign, { nullable: true })
  campaign(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Campaign> {
    return visibleCampaign(ctx, id)
  }

  @Query(() => [Deadline])
  deadlines(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Deadline[]> {
    return listDeadlines(ctx, campaignId)
  }

  @FieldResolver(() => GraphQLJSON)
  file(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<unknown> {
    return fileOf(ctx, campaign)
  }

  /** By the server's clock, which alone says what is over: that of whoever reads may be wrong by days. */
  @FieldResolver(() => Date)
  now(@Ctx() ctx: Context): Date {
    return ctx.now
  }

  /** What the campaign calls an entry: 案例, 作品, 总结. */
  @FieldResolver(() => String)
  async noun(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<string> {
    return entryNoun(await fileOf(ctx, campaign), ctx.asked.language)
  }

  /** What the campaign calls it to choose the best: 遴选, 评选, 征选. */
  @FieldResolver(() => String)
  async selectionWord(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<string> {
    return selectionWord(await fileOf(ctx, campaign), ctx.asked.language)
  }

  /** Whether a form is stamped before an entry is sent in: what waits is 待盖章, or else 待报送. */
  @FieldResolver(() => Boolean)
  async stampsToSubmit(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<boolean> {
    return stampsToSubmit(await fileOf(ctx, campaign))
  }

  @FieldResolver(() => [Sentence])
  async sentences(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Sentence[]> {
    const file = await fileOf(ctx, campaign)
    const clauses = new Map(file.rules.map((rule) => [rule.id, rule.clause]))
    return describeCampaign(file, ctx.asked.language).map((told) => ({
      ...told,
      clause: clauses.get(told.id) ?? '',
    }))
  }

  @FieldResolver(() => [Phase])
  phases(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Phase[]> {
    return phasesOf(ctx, campaign)
  }

  @FieldResolver(() => Participation, { nullable: true })
  mine(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Participation | null> {
    return ownPartLoader(ctx).load(campaign.id)
  }

  @FieldResolver(() => [Standing])
  standing(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Standing[]> {
    return standingOf(ctx, campaign)
  }

  @FieldResolver(() => [Contact])
  contacts(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Contact[]> {
    return contactLoader(ctx).load(campaign.id)
  }

  @FieldResolver(() => [WireVerb])
  verbs(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<WireVerb[]> {
    return verbsOf(ctx, campaign)
  }
}

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() part: Participation): Promise<Organisation> {
    return organisationOf(ctx, part.organisationId)
  }

  @FieldResolver(() => Organisation, { nullable: true })
  receiver(@Ctx() ctx: Context, @Root() part: Participation): Promise<Organisation> | null {
    return part.receiverOrganisationId ? organisationOf(ctx, part.receiverOrganisationId) : null
  }

  @FieldResolver(() => Organisation, { nullable: true })
  countsAs(@Ctx() ctx: Context, @Root() part: Participation): Promise<Organisation> | null {
    return part.countsAsOrganisationId ? organisationOf(ctx, part.countsAsOrganisationId) : null
  }
}

@Resolver(() => Deadline)
export class DeadlineResolver {
  @FieldResolver(() => Organisation)
  grantedBy(@Ctx() ctx: Context, @Root() deadline: Deadline): Promise<Organisation> {
    return organisationOf(ctx, deadline.grantedById)
  }

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Ctx() ctx: Context, @Root() deadline: Deadline): Promise<Organisation> | null {
    return deadline.organisationId ? organisationOf(ctx, deadline.organisationId) : null
  }
}
