import { createHash } from 'node:crypto'
import { recompiled } from '@huibian/domain'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { demandOffice } from '../week/office'
import { compiledNow } from './compiled'
import type { ReportSection } from './report.type'
import { sectionsOf, type Compiled } from './sections'

/** What is kept of a section. */
export type Kept = {
  key: string
  heading: string
  compiled: string
  edited: string | null
  revision: number
}

/** Reads what is kept of a report's sections; the owner alone has any. */
export async function keptOf(ctx: Context, campaignId: string): Promise<Map<string, Kept>> {
  const found = await rows<Kept>(
    ctx.db,
    `select s.key, s.heading, s.compiled, s.edited, s.revision from report_section s join campaign c on c.id = s.campaign_id
     where s.campaign_id = $1 and c.owner_id = $2 order by s.key`,
    [campaignId, actorOf(ctx).post.organisation.id],
  )
  return new Map(found.map((kept) => [kept.key, kept]))
}

const fingerprintOf = (shown: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32)

/**
 * The sections as they stand: what the office worded stays, and what it agreed to is told, even where nothing is compiled for it any more.
 * Once it agreed to any, a section that it never saw is new from end to end.
 */
export function standingOf(compiled: Compiled, kept: ReadonlyMap<string, Kept>): ReportSection[] {
  const now = sectionsOf(compiled)
  const gone = [...kept.values()].filter(
    ({ key, edited, compiled: agreed }) =>
      (edited !== null || agreed !== '') && !now.some((section) => section.key === key),
  )
  return [...now, ...gone.map(({ key, heading }) => ({ key, heading, text: '' }))].map((section) => {
    const { key, heading, text, fixed = false } = { fixed: false, ...section }
    const before = kept.get(key)
    const wording = before
      ? { compiled: before.compiled, ...(before.edited === null ? {} : { edited: before.edited }) }
      : { compiled: kept.size === 0 ? text : '' }
    const said = recompiled(wording, text)
    const revision = before?.revision ?? 0
    return {
      key,
      heading,
      text: said.text,
      fingerprint: fingerprintOf([key, heading, said.text, text, revision]),
      compiled: text,
      edited: said.wording.edited !== undefined,
      fixed,
      changed: said.changed,
      gone: said.gone,
      stale: said.stale,
      revision,
    }
  })
}

/** The campaign of a report, which its office alone reads. */
export async function reportOf(ctx: Context, campaignId: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, campaign)
  return campaign
}

/** The sections of a week's report, compiled from what stands now. */
export async function reportSections(ctx: Context, campaignId: string): Promise<ReportSection[]> {
  const campaign = await reportOf(ctx, campaignId)
  return standingOf(await compiledNow(ctx, campaign), await keptOf(ctx, campaign.id))
}
