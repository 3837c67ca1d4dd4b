import { unprintableIn } from '../attachment/unprintable'
import type { Context } from '../platform/context'
import { attachedTo } from './attached'
import { compiledNow } from './compiled'
import { ReportKind } from './compileReport'
import { paperFrom } from './documents'
import { keptOf, reportOf, standingOf } from './report.queries'

/** The characters of all papers of a week that no typeface has, as they would be printed now. */
export async function unprintableReport(ctx: Context, campaignId: string): Promise<string[]> {
  const campaign = await reportOf(ctx, campaignId)
  const compiled = await compiledNow(ctx, campaign)
  const sections = standingOf(compiled, await keptOf(ctx, campaign.id))
  const attached = await attachedTo(ctx, campaign, compiled)
  const papers = Object.values(ReportKind).map((kind) =>
    paperFrom(compiled, sections, { kind, receiver: '', week: campaign.title, attached }),
  )
  return unprintableIn(
    ctx,
    papers.map(({ document }) => document),
  )
}
