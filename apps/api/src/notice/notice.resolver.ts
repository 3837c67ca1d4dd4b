import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Campaign } from '../campaign/campaign.type'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import { actorOf, type Context } from '../platform/context'
import { PageInput } from '../platform/wire.type'
import { correctionLoader, listReaders } from './correction.queries'
import { issueLoader, publishesAlone } from './issue.queries'
import {
  CampaignPaper,
  CampaignSource,
  Correction,
  CorrectionReader,
  CorrectionReaderPage,
  Issue,
  RelayBelow,
  RelayStanding,
} from './notice.type'
import { paperLoader } from './paper.queries'
import { relayLoader, relaysBelowLoader } from './relay.queries'
import { sourceOf } from './source.queries'

@Resolver(() => Campaign)
export class NoticeResolver {
  @Query(() => CampaignSource, { nullable: true })
  campaignSource(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<CampaignSource> {
    return sourceOf(ctx, id)
  }

  /** Whether the acting office publishes without a second person. */
  @Query(() => Boolean)
  publishesAlone(@Ctx() ctx: Context): Promise<boolean> {
    return publishesAlone(ctx, actorOf(ctx).post.organisation.id)
  }

  @Query(() => CorrectionReaderPage)
  correctionReaders(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('version', () => Int) version: number,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput | null,
  ): Promise<CorrectionReaderPage> {
    return listReaders(ctx, { campaignId, version, page: page ?? { number: 1, size: 100 } })
  }

  @FieldResolver(() => Issue)
  issue(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Issue> {
    return issueLoader(ctx).load(campaign.id)
  }

  @FieldResolver(() => [CampaignPaper])
  papers(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<CampaignPaper[]> {
    return paperLoader(ctx).load(campaign.id)
  }

  /** Its owner alone is told. */
  @FieldResolver(() => [RelayBelow])
  relays(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<RelayBelow[]> {
    return relaysBelowLoader(ctx).load(campaign.id)
  }

  /** Its owner alone is told; undefined where the call relays none that runs here. */
  @FieldResolver(() => RelayStanding, { nullable: true })
  relay(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<RelayStanding | null> {
    return relayLoader(ctx).load(campaign.id)
  }

  @FieldResolver(() => [Correction])
  corrections(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Correction[]> {
    return correctionLoader(ctx).load(campaign.id)
  }
}

@Resolver(() => CorrectionReader)
export class CorrectionReaderResolver {
  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() reader: CorrectionReader): Promise<Organisation> {
    return organisationOf(ctx, reader.organisationId)
  }
}
