import { row, rows, type Db } from '../platform/database'

/**
 * How far the record was told: everything of transactions below `low`, and the lines `told` of later ones. A transaction that runs while
 * another is told holds `low` back, so that its lines are told once it is committed, however low their numbers are.
 */
export type Cursor = { low: bigint; told: ReadonlyMap<string, bigint> }

/** A line of record as those on `seenBy` and `countedBy` hear of it. */
export type Line = { noun: string; campaignId: string | null; seenBy: string; countedBy: string }

const most = 1000

/** The cursor that has told all that is committed by now. */
export async function cursorNow(db: Db): Promise<Cursor> {
  const found = await row<{ low: string }>(db, 'select pg_snapshot_xmin(pg_current_snapshot())::text as low')
  if (!found) throw new Error('the snapshot did not answer')
  return { low: BigInt(found.low), told: new Map() }
}

type Read = Line & { low: string; id: string | null; xid: string }

/** The lines committed since, at most a thousand, with the cursor behind them; `more` says that others wait. */
export async function linesAfter(
  db: Db,
  { low, told }: Cursor,
): Promise<{ lines: Line[]; cursor: Cursor; more: boolean }> {
  const read = await rows<Read>(
    db,
    `select s.low::text as low, r.id::text as id, r.xid::text as xid, r.noun, r.campaign_id as "campaignId",
       r.seen_by as "seenBy", r.counted_by as "countedBy"
     from (select pg_snapshot_xmin(pg_current_snapshot()) as low) s
     left join lateral (select * from record where xid >= $1::xid8 and id <> all($2::bigint[]) order by xid, id limit $3) r on true`,
    [String(low), [...told.keys()], most],
  )
  const lines = read.filter(({ id }) => id !== null)
  const known = new Map([...told, ...lines.map(({ id, xid }) => [id ?? '', BigInt(xid)] as const)])
  const more = lines.length === most
  const next = more ? low : BigInt(read[0]?.low ?? low)
  return { lines, more, cursor: { low: next, told: new Map([...known].filter(([, xid]) => xid >= next)) } }
}
