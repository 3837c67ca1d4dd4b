import type { Db } from './database'

/** Where an entry is counted: its filer's participation, phase, state and timeliness mark. */
export type Counted = { participationId: string; phase: string; state: string; mark: string }

/** One entry that moves from one count to another; either side may be absent (an entry begun or discarded). */
export type Move = { from?: Counted; to?: Counted }

/**
 * SQL that moves one entry from one count to another, and its values from `$first` on; the act that moves it runs it with its line of
 * record. Rows belong to one participation, so two centres never wait for one another. Undefined where the entry is counted as before.
 */
export function moving({ from, to }: Move, first: number): { sql: string; values: unknown[] } | undefined {
  const moves = [...(from ? [{ ...from, by: -1 }] : []), ...(to ? [{ ...to, by: 1 }] : [])].sort((a, b) =>
    key(a).localeCompare(key(b)),
  )
  if (moves.length === 0 || (from && to && key(from) === key(to))) return undefined
  const [p, f, s, m, d] = [0, 1, 2, 3, 4].map((n) => `$${first + n}`)
  return {
    sql: `insert into counter (participation_id, phase, state, mark, n)
      select p, f, s, m, greatest(d, 0)
        from unnest(${p}::uuid[], ${f}::text[], ${s}::text[], ${m}::text[], ${d}::int[]) as moved(p, f, s, m, d)
      on conflict (participation_id, phase, state, mark) do update
        set n = counter.n + case when excluded.n > 0 then 1 else -1 end`,
    values: [
      moves.map((move) => move.participationId),
      moves.map((move) => move.phase),
      moves.map((move) => move.state),
      moves.map((move) => move.mark),
      moves.map((move) => move.by),
    ],
  }
}

function key(counted: Counted): string {
  return `${counted.participationId} ${counted.phase} ${counted.state} ${counted.mark}`
}

/** Moves many entries at once, in one statement however many there are. */
export async function recountAll(db: Db, moves: readonly Move[]): Promise<void> {
  const sums = new Map<string, { counted: Counted; by: number }>()
  const add = (counted: Counted, by: number): void => {
    const sum = sums.get(key(counted)) ?? { counted, by: 0 }
    sums.set(key(counted), { counted, by: sum.by + by })
  }
  for (const { from, to } of moves) {
    if (from) add(from, -1)
    if (to) add(to, 1)
  }
  const changed = [...sums.entries()]
    .filter(([, { by }]) => by !== 0)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([, sum]) => sum)
  if (changed.length === 0) return
  // What loses is a row that is there; what gains may not be yet.
  await db.query(
    `with moved as (select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[]) as m(p, f, s, m, d)),
     lost as (update counter k set n = k.n + moved.d from moved
       where moved.d < 0 and k.participation_id = moved.p and k.phase = moved.f and k.state = moved.s and k.mark = moved.m)
     insert into counter (participation_id, phase, state, mark, n) select p, f, s, m, d from moved where d > 0
     on conflict (participation_id, phase, state, mark) do update set n = counter.n + excluded.n`,
    [
      changed.map(({ counted }) => counted.participationId),
      changed.map(({ counted }) => counted.phase),
      changed.map(({ counted }) => counted.state),
      changed.map(({ counted }) => counted.mark),
      changed.map(({ by }) => by),
    ],
  )
}
