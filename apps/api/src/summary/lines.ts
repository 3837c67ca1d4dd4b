import DataLoader from 'dataloader'
import type { Content, EntryState, FrozenFile } from '@huibian/domain'
import { servingScan } from '../entry/servingScan'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Place } from './frame'

/** One accepted case as it stands now: the version that counts, its filer and its stamped form. */
export type Line = {
  campaignId: string
  phase: string
  kind: string
  route: string
  organisationId: string
  entryId: string
  filerId: string
  participationId: string
  number: string
  state: EntryState
  mark: string
  versionId: string
  versionN: number
  versionCode: string
  versionSha256: string
  finalisedAt: Date
  title: string
  theme: string
  content: Content
  /** The files that the version froze. */
  files: FrozenFile[]
  unit: string
  unitTypes: string[]
  region: string
  scanId: string | null
  scanFileId: string | null
  scanCheck: 'matched' | 'typed' | 'confirmed' | null
  /** The scan was stamped on an earlier version and a recorded waiver lets it serve this one. */
  scanWaived: boolean
  /** Whose seals the form has, where it was sealed in the system. */
  scanSealedBy: string[] | null
  /** Where the clerk put it, and what the clerk remarked; no place yet for what was accepted since. */
  position: number | null
  remark: string
}

/** Accepted cases of a receiver in a phase, those already forwarded among them; and how many are still under review. */
export type Accepted = { lines: Line[]; pending: number }

const keyOf = (place: Place): string => `${place.campaignId} ${place.phase} ${place.organisationId}`

/** What a province entered for a centre is said in the table, whatever else is remarked. */
const remark = `case when e.proxy_id is null or strpos(coalesce(r.remark, ''), '代录') > 0 then coalesce(r.remark, '')
      else left(concat_ws('；', '代录', nullif(r.remark, '')), 200) end`

const linesSql = `
  select e.campaign_id as "campaignId", e.phase, e.kind, e.route, e.receiver_id as "organisationId", e.id as "entryId",
    e.filer_id as "filerId", e.participation_id as "participationId", e.number, e.state, e.mark,
    v.id as "versionId", v.n as "versionN", v.code as "versionCode", v.sha256 as "versionSha256", v.finalised_at as "finalisedAt",
    v.title, v.theme, v.content,
    v.attachments as files, o.name as unit, o.types as "unitTypes", o.region,
    s.id as "scanId", s.file_id as "scanFileId", s."check" as "scanCheck",
    s.sealed_by as "scanSealedBy",
    coalesce(s.version_id <> v.id, false) as "scanWaived", r.position,
    ${remark} as remark
  from unnest($1::uuid[], $2::text[], $3::uuid[]) as asked(campaign, phase, organisation)
  join entry e on e.campaign_id = asked.campaign and e.phase = asked.phase and e.receiver_id = asked.organisation
    and e.state in ('submitted', 'inReview', 'accepted', 'forwarded')
  join entry_version v on v.id = e.submitted_version_id
  join organisation o on o.id = e.filer_id
  left join summary_row r on r.entry_id = e.id and r.summary_id = (
    select id from summary where organisation_id = asked.organisation and campaign_id = asked.campaign
      and phase = asked.phase order by n desc limit 1)
  left join lateral (${servingScan}) s on true
  order by e.number`

/** What would stand in the latest table now, in the order of the cases' numbers. */
export function acceptedOf(ctx: Context, place: Place): Promise<Accepted> {
  const loader = once(ctx, 'summary.lines', () => {
    return new DataLoader<Place, Accepted, string>(
      async (places) => {
        const found = await rows<Line>(ctx.db, linesSql, [
          places.map((asked) => asked.campaignId),
          places.map((asked) => asked.phase),
          places.map((asked) => asked.organisationId),
        ])
        return places.map((asked) => split(found.filter((line) => keyOf(line) === keyOf(asked))))
      },
      { cacheKeyFn: keyOf },
    )
  })
  return loader.load(place)
}

function split(all: Line[]): Accepted {
  const lines = all.filter((line) => line.state === 'accepted' || line.state === 'forwarded')
  return { lines, pending: all.length - lines.length }
}
