import { validate } from 'uuid'
import { archivedViolation } from '../campaign/running'
import { peerTo } from '../organisation/organisation.queries'
import { actingOf, actorOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { NotFound, Refused } from '../platform/refusal'
import { limits, type PageInput } from '../platform/wire.type'
import { isWriter } from './demand'
import { EntryRow } from './entry.entity'
import type { Entry, EntryFilter, EntryNeighbours, EntrySort } from './entry.type'
import { hits } from './hits'

/** SQL: whether an organisation ($1) writes the entry: its filer, or who enters it for the filer (代录). */
export const writes = `$1 in (e.filer_id, e.proxy_id)`

/**
 * Which version an organisation ($1 its id, $2 its key between slashes) reads: who writes it the last, the receiver what was last submitted,
 * whoever stands above what was forwarded to it. Only who writes an entry sees one that has none.
 */
export const readVersion = `case when ${writes} then e.current_version_id
  when e.receiver_id = $1 then e.submitted_version_id else e.forwarded_version_id end`

/**
 * Which versions an organisation reads: who writes it all, the receiver the one sent in and those that it reviewed, whoever stands above only
 * those that a package brought.
 */
export const readableVersion = `case when ${writes} then true
  when e.receiver_id = $1 then v.id = e.submitted_version_id or exists (select 1 from review s where s.version_id = v.id)
  else v.id = e.forwarded_version_id or exists (select 1 from package_entry pe join package p on p.id = pe.package_id
    where pe.version_id = v.id and p.state <> 'recalled') end`

const seen = `from entry e left join entry_version v on v.id = ${readVersion}
  where strpos(e.seen_by, $2) > 0 and (${writes} or v.id is not null)`

const mine = (column: string): string => `case when ${writes} then e.${column} else v.${column} end`

/** What was never submitted follows the campaign's present rules; what was keeps those that it was submitted under. */
const judgedBy = `case when e.submitted_at is null then (select c.version from campaign c where c.id = e.campaign_id)
  else e.campaign_version end`

/** SQL: whether an organisation ($1) is the filer, and a peer of the body that it sends to: to such a one nothing of its own is late. */
export const filesAsPeer = `(e.filer_id = $1 and (select ${peerTo('own', 'above')} from organisation own, organisation above
  where own.id = e.filer_id and above.id = e.receiver_id))`

const columns = `e.id, e.campaign_id as "campaignId", ${judgedBy} as "campaignVersion",
  e.participation_id as "participationId", e.filer_id as "filerId", e.receiver_id as "receiverId", e.proxy_id as "proxyId", e.phase, e.kind, e.route, e.state,
  nullif(e.mark, '') as mark, ${filesAsPeer} as "asPeer", e.seen_by as "seenBy", e.number, e.revision, e.submitted_at as "submittedAt",
  e.updated_at as "updatedAt", v.id as "versionId",
  ${mine('title')} as title, nullif(${mine('theme')}, '') as theme, ${mine('words')} as words`

/** The two parameters by which every statement on entries is scoped; a post that reads no cases has a line that is on none. */
export function sightOf(ctx: Context): [organisationId: string, line: string] {
  return [actorOf(ctx).post.organisation.id, `/${actingOf(ctx.signedIn).organisationKey}/`]
}

/** The entry as this organisation reads it; NOT_FOUND when it does not see it. */
export async function visibleEntry(ctx: Context, id: string): Promise<Entry> {
  const found = (await visibleEntries(ctx, [id]))[0]
  if (!found) throw new NotFound()
  return found
}

/** Those of the entries that this organisation sees, in no order. */
export async function visibleEntries(ctx: Context, ids: readonly string[]): Promise<Entry[]> {
  const asked = ids.filter((id) => validate(id))
  if (asked.length === 0) return []
  return rows<Entry>(ctx.db, `select ${columns} ${seen} and e.id = any($3::uuid[])`, [...sightOf(ctx), asked])
}

type Locked = { entry: EntryRow; archived: boolean }

type LockedBy = 'e.id = :id' | 'e.id = (select v.entry_id from entry_version v where v.id = :id)'

async function lockedRow(ctx: Context, by: LockedBy, id: string, line: string): Promise<Locked | undefined> {
  const { entities, raw } = await ctx.db
    .createQueryBuilder(EntryRow, 'e')
    .addSelect(judgedBy, 'judged_by')
    .addSelect('huibian.archived(e.campaign_id)', 'archived')
    .where(`${by} and strpos(e.seenBy, :line) > 0`, { id, line })
    .setLock('pessimistic_write')
    .getRawAndEntities<{ judged_by: number; archived: boolean }>()
  const [[entry], [judged]] = [entities, raw]
  if (!entry || !judged) return undefined
  return { entry: Object.assign(entry, { campaignVersion: judged.judged_by }), archived: judged.archived }
}

/**
 * The entry's own row, locked for an act until the operation ends; NOT_FOUND when this organisation does not see it. What belongs to an
 * archived call is refused before anything else is said.
 */
export function lockEntry(ctx: Context, id: string): Promise<EntryRow> {
  return lock(ctx, 'e.id = :id', id)
}

/** The same of the entry that a version is of. */
export function lockEntryOf(ctx: Context, versionId: string): Promise<EntryRow> {
  return lock(ctx, 'e.id = (select v.entry_id from entry_version v where v.id = :id)', versionId)
}

async function lock(ctx: Context, by: LockedBy, id: string): Promise<EntryRow> {
  const [organisationId, line] = sightOf(ctx)
  const locked = validate(id) ? await lockedRow(ctx, by, id, line) : undefined
  if (!locked) throw new NotFound()
  const { entry: found, archived } = locked
  const read = found.receiverId === organisationId ? found.submittedVersionId : found.forwardedVersionId
  if (!isWriter(ctx, found) && !read) throw new NotFound()
  if (archived) throw new Refused([archivedViolation])
  return found
}

const orders: { [sort in EntrySort]: string } = {
  updated: 'e.updated_at',
  number: 'e.number',
  title: mine('title'),
  filer: `(select o."order" from organisation o where o.id = e.filer_id)`,
  submitted: 'e.submitted_at',
}

/** SQL: the cases that are found by words in what this organisation ($1 its id) reads of them: who writes a case, in its draft too. */
export const foundEntries = (asked: string): string => `select e.id from ${hits('entry', 'filer_id', asked)} h
  join entry e on e.id = h.subject_id
  where h.reading_id is null or h.reading_id = ${readVersion} or h.reading_id = e.id and ${writes}`

/** A single character is sought where it stands: only two of them are a word. */
const filters = `and ($3::uuid is null or e.campaign_id = $3) and ($4::text is null or e.phase = $4)
  and ($5::text[] is null or e.state = any($5)) and ($6::uuid is null or e.filer_id = $6)
  and ($7::text is null or ${mine('theme')} = $7) and ($8::text is null or e.mark = $8 and not ${filesAsPeer})
  and ($9::text is null or strpos(lower(${mine('title')}), lower($9)) > 0 or strpos(e.number, upper($9)) > 0
    or length($9) > 1 and e.id in (${foundEntries(`regexp_split_to_array(lower($9), '\\s+')`)}))
  and ($10::uuid[] is null or e.id = any($10))
  and ($11::uuid is null or e.receiver_id in (select q.organisation_id from participation q
    left join participation c on c.id = q.counts_as_id
    where q.campaign_id = e.campaign_id and $11 in (q.organisation_id, c.organisation_id)))`

const uuidOr = (id: string | undefined): string | null =>
  id === undefined ? null : validate(id) ? id : '00000000-0000-0000-0000-000000000000'

function filterValues(filter: EntryFilter): unknown[] {
  const search = filter.search?.trim()
  return [
    uuidOr(filter.campaignId),
    filter.phase ?? null,
    filter.states ?? null,
    uuidOr(filter.filerId),
    filter.theme ?? null,
    filter.mark ?? null,
    search ? search : null,
    filter.ids ? filter.ids.filter((id) => validate(id)) : null,
    uuidOr(filter.regionId),
  ]
}

type Order = { sort: EntrySort; descending?: boolean }

const orderOf = ({ sort, descending }: Order): string =>
  `${orders[sort]} ${descending ? 'desc' : 'asc'} nulls last, e.id`

export type Listing = { filter: EntryFilter; sort: EntrySort; descending?: boolean; page: PageInput }

/** One page of what this organisation sees, and how many there are in all; two statements however long the page. */
export async function listEntries(
  ctx: Context,
  listing: Listing,
): Promise<{ items: Entry[]; total: number }> {
  const values = [...sightOf(ctx), ...filterValues(listing.filter)]
  const { limit, offset } = limits(listing.page)
  const items = await rows<Entry>(
    ctx.db,
    `select ${columns} ${seen} ${filters} order by ${orderOf(listing)} limit $12 offset $13`,
    [...values, limit, offset],
  )
  const counted = await row<{ n: number }>(ctx.db, `select count(*)::int as n ${seen} ${filters}`, values)
  return { items, total: counted?.n ?? 0 }
}

/**
 * What stands before and after a case in a list, however long; NOT_FOUND when this organisation does not see it. A case that was decided
 * has left the list but not its place: the way through the list goes on from there.
 */
export async function neighboursOf(
  ctx: Context,
  id: string,
  listing: Order & { filter: EntryFilter },
): Promise<EntryNeighbours> {
  const values = [...sightOf(ctx), ...filterValues(listing.filter), validate(id) ? id : null]
  const found = await row<EntryNeighbours>(
    ctx.db,
    `select before, after, case when listed then at end as at, total from (
       select id, listed, lag(id) over walk as before, lead(id) over walk as after, (row_number() over walk)::int as at,
         (sum(listed::int) over ())::int as total
       from (select e.id, (true ${filters}) as listed, row_number() over (order by ${orderOf(listing)}) as place
         ${seen} and (e.id = $12 or (true ${filters}))) as e
       window walk as (order by place)) as placed
     where id = $12`,
    values,
  )
  if (!found) throw new NotFound()
  return found
}
