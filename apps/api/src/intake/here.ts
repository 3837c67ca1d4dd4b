import type { EntryState, Mark } from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { row, rows } from '../platform/database'
import type { KnownUnit } from './units'

/** A case of the package that is here already. */
export type HereEntry = {
  id: string
  versionId: string
  versionN: number
  /** Every version of it that is here, each with the scan that is its stamped form. */
  versions: { id: string; n: number; sha256: string; scanId: string | null }[]
  /** The files that its version froze. */
  files: { id: string; sha256: string }[]
  number: string
  title: string
  state: EntryState
  mark: Mark | ''
  participationId: string
  selected: boolean
}

/** What of a sender's phase is here: the packages taken so far, its cases, and whether it works on this installation itself. */
export type Here = {
  last?: { id: string; n: number; state: string; sha256: string | null }
  same?: { id: string; sha256: string | null }
  entries: HereEntry[]
  /** Something of the sender's that no package brought. */
  own: boolean
}

/** Whether the cases are only looked at, or held until the operation ends. */
export type Lock = '' | 'for update of e'

const isSelected = 'exists (select 1 from selection s where s.entry_id = e.id and s.deselected_at is null)'

const entriesSql = (lock: Lock): string => `
  select e.id, coalesce(e.forwarded_version_id, e.submitted_version_id) as "versionId", v.n as "versionN", v.attachments as files,
    (select jsonb_agg(jsonb_build_object('id', a.id, 'n', a.n, 'sha256', a.sha256, 'scanId', (
      select s.id from scan s where s.version_id = a.id and s.replaced_at is null)) order by a.n)
      from entry_version a where a.entry_id = e.id) as versions,
    coalesce(e.number, '') as number,
    v.title, e.state, e.mark, e.participation_id as "participationId", ${isSelected} as selected
  from entry e join entry_version v on v.id = coalesce(e.forwarded_version_id, e.submitted_version_id)
  where e.campaign_id = $1 and e.phase = $2 and e.receiver_id = $3
  order by e.id ${lock}`

/** Asked once they are held: what was being selected meanwhile is seen. */
async function selectedNow(ctx: Context, entries: readonly HereEntry[]): Promise<HereEntry[]> {
  const found = await rows<{ id: string }>(
    ctx.db,
    'select entry_id as id from selection where entry_id = any($1::uuid[]) and deselected_at is null',
    [entries.map(({ id }) => id)],
  )
  const selected = new Set(found.map(({ id }) => id))
  return entries.map((entry) => ({ ...entry, selected: selected.has(entry.id) }))
}

type Place = { campaign: Campaign; phase: string; packageId: string; sender: KnownUnit }

/** What is here of the sender's phase. */
export async function hereOf(
  ctx: Context,
  { campaign, phase, packageId, sender }: Place,
  lock: Lock,
): Promise<Here> {
  const place = [campaign.id, phase, sender.id]
  const packages = await row<Omit<Here, 'entries'>>(
    ctx.db,
    `select
       (select jsonb_build_object('id', g.id, 'n', g.n, 'state', g.state, 'sha256', g.origin->>'sha256') from package g
         where g.campaign_id = $1 and g.phase = $2 and g.organisation_id = $3 order by g.n desc limit 1) as last,
       (select jsonb_build_object('id', g.id, 'sha256', g.origin->>'sha256') from package g where g.id = $4) as same,
       exists (select 1 from package g where g.campaign_id = $1 and g.phase = $2 and g.organisation_id = $3 and g.origin is null)
         as own`,
    [...place, packageId],
  )
  const entries = await rows<HereEntry>(ctx.db, entriesSql(lock), place)
  return {
    ...(packages?.last ? { last: packages.last } : {}),
    ...(packages?.same ? { same: packages.same } : {}),
    own: packages?.own ?? false,
    entries: lock === '' ? entries : await selectedNow(ctx, entries),
  }
}
