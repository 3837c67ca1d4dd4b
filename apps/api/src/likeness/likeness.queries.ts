import DataLoader from 'dataloader'
import { validate } from 'uuid'
import { sightOf } from '../entry/entry.queries'
import { once, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { NotFound } from '../platform/refusal'
import { limits, type PageInput } from '../platform/wire.type'
import type { Likeness, LikenessFilter, PastCase } from './likeness.type'

const columns = `l.id, l.entry_id as "entryId", l.other_id as "otherId", l.past_case_id as "pastCaseId", l.title, l.text, l.files,
  l.phones, l.persons, l.decision, l.reason, l.by_name as by, l.decided_at as "decidedAt"`

/** Pairs of which this organisation sees both; what its own entry has in common with former years is for those who review it. */
const seen = `from likeness l join entry e on e.id = l.entry_id left join entry o on o.id = l.other_id
  where strpos(e.seen_by, $2) > 0 and (l.other_id is null or strpos(o.seen_by, $2) > 0)
    and (e.filer_id <> $1 or l.past_case_id is null)`

const newest = 'l.decision is not null, greatest(l.text, l.title) desc, l.id'

/** The pairs in which entries stand, the undecided and most alike first. */
export function likenessesLoader(ctx: Context): DataLoader<string, Likeness[]> {
  return once(ctx, 'likenesses', () => {
    return new DataLoader<string, Likeness[]>(async (ids) => {
      const found = await rows<Likeness>(
        ctx.db,
        `select ${columns} ${seen} and (l.entry_id = any($3::uuid[]) or l.other_id = any($3::uuid[])) order by ${newest}`,
        [...sightOf(ctx), ids],
      )
      return ids.map((id) => found.filter(({ entryId, otherId }) => entryId === id || otherId === id))
    })
  })
}

/** Whether something like an entry may have been sent before: all that its own unit is told. */
export function perhapsFiledLoader(ctx: Context): DataLoader<string, boolean> {
  return once(ctx, 'perhapsFiled', () => {
    return new DataLoader<string, boolean>(async (ids) => {
      const found = await rows<{ id: string }>(ctx.db, 'select huibian.perhaps_filed($1::uuid[]) as id', [
        ids,
      ])
      const filed = new Set(found.map(({ id }) => id))
      return ids.map((id) => filed.has(id))
    })
  })
}

/** One page of the pairs of a campaign, and how many there are. */
export async function listLikenesses(
  ctx: Context,
  { campaignId, open }: LikenessFilter,
  page: PageInput,
): Promise<{ items: Likeness[]; total: number }> {
  if (!validate(campaignId)) return { items: [], total: 0 }
  const { limit, offset } = limits(page)
  const of = `${seen} and e.campaign_id = $3 and ($4 = false or l.decision is null)`
  const values = [...sightOf(ctx), campaignId, open]
  const items = await rows<Likeness>(
    ctx.db,
    `select ${columns} ${of} order by ${newest} limit $5 offset $6`,
    [...values, limit, offset],
  )
  const counted = await row<{ total: number }>(ctx.db, `select count(*)::int as total ${of}`, values)
  return { items, total: counted?.total ?? 0 }
}

/** One pair, locked until the operation ends; NOT_FOUND for whoever does not see both. */
export async function lockLikeness(ctx: Context, id: string): Promise<Likeness> {
  const found = validate(id)
    ? await row<Likeness>(ctx.db, `select ${columns} ${seen} and l.id = $3 for update of l`, [
        ...sightOf(ctx),
        id,
      ])
    : undefined
  if (!found) throw new NotFound()
  return found
}

const pastColumns = 'c.id, c.year, c.campaign, c.title, c.unit, c.phone, c.author, c.contact, c.email'

/** Cases of former years that stand in pairs; row security leaves those of pairs that the actor sees, and its own catalogue. */
export function pastCaseLoader(ctx: Context): DataLoader<string, PastCase> {
  return once(ctx, 'pastCase', () => {
    return new DataLoader<string, PastCase>(async (ids) => {
      const found = await rows<PastCase>(
        ctx.db,
        `select ${pastColumns} from past_case c where c.id = any($1::uuid[])`,
        [ids],
      )
      const byId = new Map(found.map((one) => [one.id, one]))
      return ids.map((id) => byId.get(id) ?? new NotFound())
    })
  })
}

/** One page of the catalogue that the actor's organisation brought, the newest years first. */
export async function listPastCases(
  ctx: Context,
  search: string,
  page: PageInput,
): Promise<{ items: PastCase[]; total: number }> {
  const { limit, offset } = limits(page)
  const [organisationId] = sightOf(ctx)
  const of = `from past_case c where c.owner_id = $1 and ($2 = '' or strpos(c.title, $2) > 0 or strpos(c.unit, $2) > 0)`
  const values = [organisationId, search.trim()]
  const items = await rows<PastCase>(
    ctx.db,
    `select ${pastColumns} ${of} order by c.year desc, c.title, c.id limit $3 offset $4`,
    [...values, limit, offset],
  )
  const counted = await row<{ total: number }>(ctx.db, `select count(*)::int as total ${of}`, values)
  return { items, total: counted?.total ?? 0 }
}
