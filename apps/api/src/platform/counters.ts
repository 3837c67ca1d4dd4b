import type { Db } from './database'
import { together, type Part } from './together'

/** Where an entry is counted: its filer's participation, phase, state and timeliness mark. */
export type Counted = { participationId: string; phase: string; state: string; mark: string }

/** One entry that moves from one count to another; either side may be absent (an entry begun or discarded). */
export type Move = { from?: Counted; to?: Counted }

/**
 * One entry moves from one count to another, written together with the line of record of the act that moves it. Rows belong to one
 * participation, so two centres never wait for one another. Nothing where the entry is counted as before.
 */
export function moving({ from, to }: Move): Part[] {
  const moves = [...(from ? [{ ...from, by: -1 }] : []), ...(to ? [{ ...to, by: 1 }] : [])].sort((a, b) =>
    key(a).localeCompare(key(b)),
  )
  if (moves.length === 0 || (from && to && key(from) === key(to))) return []
  const sql = `counts as (insert into counter (participation_id, phase, state, mark, n)
      select p, f, s, m, greatest(d, 0)
        from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[]) as moved(p, f, s, m, d)
      on conflict (participation_id, phase, state, mark) do update
        set n = counter.n + case when excluded.n > 0 then 1 else -1 end)`
  return [{ queries: [sql], values: valuesOf(moves) }]
}

const valuesOf = (moves: readonly (Counted & { by: number })[]): unknown[] => [
  moves.map((move) => move.participationId),
  moves.map((move) => move.phase),
  moves.map((move) => move.state),
  moves.map((move) => move.mark),
  moves.map((move) => move.by),
]

function key(counted: Counted): string {
  return `${counted.participationId} ${counted.phase} ${counted.state} ${counted.mark}`
}

/** How the counts of many entries move, to be written together with what moves them; nothing where they stay. */
export function movingAll(moves: readonly Move[]): Part[] {
  const sums = new Map<string, Counted & { by: number }>()
  const add = (counted: Counted, by: number): void => {
    const sum = sums.get(key(counted)) ?? { ...counted, by: 0 }
    sums.set(key(counted), { ...sum, by: sum.by + by })
  }
  for (const { from, to } of moves) {
    if (from) add(from, -1)
    if (to) add(to, 1)
  }
  const changed = [...sums.entries()]
    .filter(([, { by }]) => by !== 0)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([, sum]) => sum)
  if (changed.length === 0) return []
  // What loses is a row that is there; what gains may not be yet.
  const queries = [
    `counts as (select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[]) as m(p, f, s, m, d))`,
    `fewer as (update counter k set n = k.n + counts.d from counts
       where counts.d < 0 and k.participation_id = counts.p and k.phase = counts.f and k.state = counts.s and k.mark = counts.m)`,
    `more as (insert into counter (participation_id, phase, state, mark, n) select p, f, s, m, d from counts where d > 0
       on conflict (participation_id, phase, state, mark) do update set n = counter.n + excluded.n)`,
  ]
  return [{ queries, values: valuesOf(changed) }]
}

/** Moves many entries at once, in one statement however many there are. */
export async function recountAll(db: Db, moves: readonly Move[]): Promise<void> {
  const parts = movingAll(moves)
  if (parts.length > 0) await together(db, parts, 'select 1')
}
