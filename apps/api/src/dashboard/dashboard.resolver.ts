import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { campaignLoader, ownPartLoader, visibleCampaign } from '../campaign/campaign.queries'
import { Campaign } from '../campaign/campaign.type'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import { jobLoader } from '../package/job.queries'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { NotFound } from '../platform/refusal'
import { FileLink, PageInput } from '../platform/wire.type'
import { sayStep } from '../platform/steps'
import { linkTo } from '../seal/file'
import { arrivalsOf } from './arrivals.queries'
import { regionCells } from './chasedTasks'
import { linesIn, unmarked } from './ground.queries'
import { matrixOf } from './matrix.queries'
import { Matrix, MatrixCell, MatrixRow } from './matrix.type'
import { overviewOf } from './overview.queries'
import { Arrival, Overview } from './overview.type'
import { recordsOf } from './record.queries'
import { RecordPage } from './record.type'
import { maySayNothing } from './speaks'
import { Task } from './task.type'
import { tasksOf } from './tasks'

@Resolver(() => Matrix)
export class MatrixResolver {
  @Query(() => Matrix)
  matrix(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId?: string,
  ): Promise<Matrix> {
    return matrixOf(ctx, campaignId, organisationId ?? undefined)
  }

  @Query(() => [Arrival])
  arrivals(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId?: string,
  ): Promise<Arrival[]> {
    return arrivalsOf(ctx, campaignId, organisationId ?? undefined)
  }

  @FieldResolver(() => Campaign)
  campaign(@Ctx() ctx: Context, @Root() matrix: Matrix): Promise<Campaign | null> {
    return campaignLoader(ctx).load(matrix.campaignId)
  }

  /** Where the asking receiver itself stands, phase by phase, as the region that it counts as; nobody else has any. */
  @FieldResolver(() => [MatrixCell])
  async region(@Ctx() ctx: Context, @Root() { campaignId }: Matrix): Promise<MatrixCell[]> {
    const campaign = await visibleCampaign(ctx, campaignId)
    const lines = await linesIn(ctx, campaign)
    const cells = await regionCells(ctx, campaign, lines)
    return lines.some(({ peer, role }) => peer && role === 'receiver') ? unmarked(cells) : cells
  }

  /** Whether the asking post may answer for that region that nothing comes. */
  @FieldResolver(() => Boolean)
  async maySayNothing(@Ctx() ctx: Context, @Root() { campaignId }: Matrix): Promise<boolean> {
    return maySayNothing(ctx, await ownPartLoader(ctx).load(campaignId))
  }
}

@Resolver(() => MatrixRow)
export class MatrixRowResolver {
  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() row: MatrixRow): Promise<Organisation> {
    return organisationOf(ctx, row.organisationId)
  }
}

@Resolver(() => Job)
export class DashboardResolver {
  @Query(() => [Task])
  tasks(@Ctx() ctx: Context): Promise<Task[]> {
    return tasksOf(ctx)
  }

  @Query(() => Overview)
  overview(@Ctx() ctx: Context): Promise<Overview> {
    return overviewOf(ctx)
  }

  @Query(() => RecordPage)
  records(
    @Ctx() ctx: Context,
    @Arg('page', () => PageInput) page: PageInput,
    @Arg('noun', () => String, { nullable: true }) noun?: string,
    @Arg('subject', () => ID, { nullable: true }) subject?: string,
    @Arg('from', () => String, { nullable: true }) from?: string,
    @Arg('to', () => String, { nullable: true }) to?: string,
  ): Promise<RecordPage> {
    const given = Object.entries({ noun, subject, from, to }).filter(([, value]) => value)
    return recordsOf(ctx, { page, ...Object.fromEntries(given) })
  }

  @Query(() => Job)
  async job(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Job> {
    const found = await jobLoader(ctx).load(id)
    if (!found) throw new NotFound()
    return found
  }

  @FieldResolver(() => String, { nullable: true })
  message(@Ctx() ctx: Context, @Root() job: Job): string | null {
    return job.message && sayStep(job.message, ctx)
  }

  @FieldResolver(() => FileLink, { nullable: true })
  file(@Ctx() ctx: Context, @Root() job: Job): Promise<FileLink | null> {
    return linkTo(ctx, job.fileId)
  }
}
