import { visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import { recorded } from '../platform/record'
import { Conflict } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import { demandOffice } from '../week/office'
import { compiledNow } from './compiled'
import { keptOf, standingOf, type Kept } from './report.queries'
import type { ReportSection } from './report.type'

type Keeping = { sections: readonly ReportSection[]; anew: boolean; beside?: readonly Part[] }

/** Keeps what is compiled now as what is agreed to, and gives what it changed; `anew` also where something is kept already. Who words a section meanwhile is in nobody's way. */
export async function keepCompiled(
  ctx: Context,
  campaignId: string,
  { sections, anew, beside = [] }: Keeping,
): Promise<Kept[]> {
  const kept = sections.map(({ key, heading, compiled }) => ({ key, heading, compiled }))
  const again = `update set heading = excluded.heading, compiled = excluded.compiled, by_name = excluded.by_name, at = excluded.at,
    revision = report_section.revision + 1 where report_section.compiled <> excluded.compiled`
  const query = `kept as (insert into report_section (campaign_id, key, heading, compiled, revision, by_name, at)
     select $1, s.key, s.heading, s.compiled, 0, $3, $4
     from jsonb_to_recordset($2::jsonb) as s(key text, heading text, compiled text)
     on conflict (campaign_id, key) do ${anew ? again : 'nothing'}
     returning key, heading, compiled, edited, revision)`
  const values = [campaignId, JSON.stringify(kept), ctx.signedIn?.accountName ?? '', ctx.now]
  return together<Kept>(ctx.db, [{ queries: [query], values }, ...beside], 'select * from kept')
}

/**
 * The office has gone through what changed and through the numbers that no longer agree: nothing is marked until something changes again. What it
 * saw are the fingerprints of the sections as they stood before it; whatever else stands now, nobody has gone through.
 */
export async function agreeReport(
  ctx: Context,
  campaignId: string,
  seen: readonly string[],
): Promise<ReportSection[]> {
  const campaign = await visibleCampaign(ctx, campaignId, true)
  demandOffice(ctx, campaign)
  const compiled = await compiledNow(ctx, campaign)
  const kept = await keptOf(ctx, campaign.id)
  const sections = standingOf(compiled, kept)
  if (sections.map(({ fingerprint }) => fingerprint).join() !== seen.join())
    throw new Conflict({
      sections: sections
        .filter(({ fingerprint }) => !seen.includes(fingerprint))
        .map(({ heading }) => heading),
    })
  const line = {
    act: 'report.agreed',
    noun: 'campaign',
    subjectId: campaign.id,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    after: {
      sections: sections
        .filter(({ changed, gone, stale }) => changed.length + gone.length + stale.length > 0)
        .map(({ heading }) => heading),
    },
  }
  const beside = [recorded(ctx, [line])]
  const agreed = await keepCompiled(ctx, campaign.id, { sections, anew: true, beside })
  for (const one of agreed) kept.set(one.key, one)
  return standingOf(compiled, kept)
}
