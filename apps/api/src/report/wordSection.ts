import { toldAgainst } from '@huibian/domain'
import { visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import { recorded } from '../platform/record'
import { Conflict, NotFound, refuse } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import { demandOffice } from '../week/office'
import { compiledNow } from './compiled'
import { keptOf, standingOf, type Kept } from './report.queries'
import type { ReportSection } from './report.type'

const max = 20_000

/** The text that the office gives a section; none gives the compiled one back. `read` is what was compiled when it began to write. */
export type Wording = {
  campaignId: string
  key: string
  revision: number
  text?: string | null
  read?: string | null
}

type Words = Omit<Kept, 'revision'>

/** Keeps a section as it was worded; of `others`, which are told beside the first wording, what is kept of them already stays. */
function keeping(ctx: Context, campaignId: string, worded: Words, others: readonly Words[]): Part {
  const kept = [{ ...worded, revision: 1 }, ...others.map((one) => ({ ...one, revision: 0 }))]
  const query = `kept as (insert into report_section (campaign_id, key, heading, compiled, edited, revision, by_name, at)
     select $1, s.key, s.heading, s.compiled, s.edited, s.revision, $3, $4
     from jsonb_to_recordset($2::jsonb) as s(key text, heading text, compiled text, edited text, revision int)
     on conflict (campaign_id, key) do update set heading = excluded.heading, compiled = excluded.compiled,
       edited = excluded.edited, by_name = excluded.by_name, at = excluded.at, revision = report_section.revision + 1
     where excluded.revision = 1)`
  const values = [campaignId, JSON.stringify(kept), ctx.signedIn?.accountName ?? '', ctx.now]
  return { queries: [query], values }
}

/** The office words a section of its report. It agrees to the figures that it read, and to no number that it left standing against them. */
export async function wordSection(
  ctx: Context,
  { campaignId, key, revision, text, read: begun }: Wording,
): Promise<ReportSection> {
  const campaign = await visibleCampaign(ctx, campaignId, true)
  demandOffice(ctx, campaign)
  const compiled = await compiledNow(ctx, campaign)
  const kept = await keptOf(ctx, campaign.id)
  const find = (): ReportSection | undefined => standingOf(compiled, kept).find((one) => one.key === key)
  const before = find()
  if (!before) throw new NotFound()
  if (before.fixed) refuse('report.fixed', { section: before.heading })
  if (before.revision !== revision) throw new Conflict({ revision: before.revision, text: before.text })
  const edited = text === undefined || text === null ? null : text.trim()
  const n = Array.from(edited ?? '').length
  if (n > max) refuse('report.long', { section: before.heading, n, max }, 'text')
  const read = begun ?? before.compiled
  const against = edited === null ? read : toldAgainst(edited, kept.get(key)?.compiled ?? read, read)
  const after = { key, heading: before.heading, compiled: against, edited }
  // With the first wording, what the other sections say now is what their changes are told against; later ones are agreed to by nobody yet.
  const others = standingOf(compiled, kept).filter((one) => kept.size === 0 && one.key !== key)
  const part = keeping(
    ctx,
    campaign.id,
    after,
    others.map(({ heading, compiled, ...one }) => ({ key: one.key, heading, compiled, edited: null })),
  )
  const line = {
    act: edited === null ? 'report.givenBack' : 'report.worded',
    noun: 'campaign',
    subjectId: campaign.id,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    before: { section: before.heading, text: before.text },
    after: { section: before.heading, text: edited ?? before.compiled },
  }
  await together(ctx.db, [part, recorded(ctx, [line])], 'select 1')
  kept.set(key, { ...after, revision: revision + 1 })
  return find() ?? before
}
