import DataLoader from 'dataloader'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { together, type Part } from '../platform/together'
import type { Line } from './lines'

/** The place and the remark that the clerk gave a case. */
export type Placed = {
  summaryId: string
  entryId: string
  versionId: string
  position: number
  remark: string
}

/** The rows kept for tables, as they were frozen; a case that its centre took back since is no longer the receiver's to read. */
export function placedOf(ctx: Context, summaryId: string): Promise<Placed[]> {
  const loader = once(ctx, 'summary.placed', () => {
    return new DataLoader<string, Placed[]>(async (ids) => {
      const found = await rows<Placed>(
        ctx.db,
        `select r.summary_id as "summaryId", r.entry_id as "entryId", r.version_id as "versionId", r.position, r.remark
         from summary_row r join entry e on e.id = r.entry_id and e.submitted_version_id is not null
         where r.summary_id = any($1) order by r.position`,
        [ids],
      )
      return ids.map((id) => found.filter((placed) => placed.summaryId === id))
    })
  })
  return loader.load(summaryId)
}

/** Accepted cases in the clerk's order; those not placed yet follow in the order of their numbers. */
export function ordered(lines: readonly Line[]): Line[] {
  const position = (line: Line): number => line.position ?? Number.MAX_SAFE_INTEGER
  return lines.toSorted((one, other) => position(one) - position(other))
}

/** Writes the rows of a table, in this order; what is not among them is no longer in it. */
export async function place(ctx: Context, summaryId: string, lines: readonly Line[]): Promise<void> {
  await together(ctx.db, [placing(ctx, summaryId, lines)], 'select 1')
}

/** The same, to be written together with what comes of it. */
export function placing(ctx: Context, summaryId: string, lines: readonly Line[]): Part {
  for (const name of ['summary.placed', 'summary.lines', 'summary.standing', 'summary.blocks'])
    ctx.loaders.delete(name)
  const queries = [
    `gone as (delete from summary_row where summary_id = $1::uuid and entry_id <> all($2::uuid[]))`,
    `placed as (insert into summary_row (summary_id, entry_id, version_id, position, remark)
       select $1, e, v, p, r from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[]) as given(e, v, p, r)
       on conflict (summary_id, entry_id) do update
         set version_id = excluded.version_id, position = excluded.position, remark = excluded.remark)`,
  ]
  const values = [
    summaryId,
    lines.map((line) => line.entryId),
    lines.map((line) => line.versionId),
    lines.map((_, index) => index + 1),
    lines.map((line) => line.remark),
  ]
  return { queries, values }
}
