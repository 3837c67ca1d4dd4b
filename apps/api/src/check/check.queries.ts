import { readCode } from '@huibian/domain'
import { row } from '../platform/database'
import type { Context } from '../platform/context'
import { isStale } from '../summary/stale'
import { standingOf } from '../summary/blocks'
import { SummaryRow } from '../summary/summary.entity'

/** What a code on paper tells anybody: of which kind of paper it is, which number, and whether it still counts. No word of a case. */
export type Checked =
  | { kind: 'wrong' | 'unknown' }
  | {
      kind: 'version'
      n: number
      at: Date
      standing: 'current' | 'superseded' | 'takenBack'
      standsNow: number
    }
  | { kind: 'edition'; at: Date; pages: number; standing: 'sealed' | 'unlocked' }
  | { kind: 'letter'; at: Date; pages: number }
  | {
      kind: 'certificate'
      standing: 'issued' | 'replaced' | 'revoked'
      said: Given
      at: Date
      endedAt: Date | null
    }
  | { kind: 'summary'; n: number; standing: 'frozen' | 'stamped' | 'changed' | 'superseded' | 'forwarded' }

/** What is printed on a certificate, as far as it is compared. */
type Given = { number: string; holder: string; statement: string; issuer: string; date: string }

type Version = { id: string; entry_id: string; n: number; at: Date; taken_back: boolean }

/** Row level security lets this transaction see the one paper that the code, or what it led to, names. */
export async function lookingAt(ctx: Context, what: string): Promise<void> {
  await ctx.db.query(`select set_config('huibian.checked', $1, true)`, [what])
}

async function versionBy(ctx: Context, code: string): Promise<Checked | undefined> {
  const found = await row<Version>(
    ctx.db,
    `select id, entry_id, n, finalised_at as at, taken_back_at is not null as taken_back from entry_version
     where code = $1 order by relayed limit 1`,
    [code],
  )
  if (!found) return undefined
  await lookingAt(ctx, found.entry_id)
  const stands = await row<{ id: string; n: number }>(
    ctx.db,
    'select id, n from huibian.standing_version($1)',
    [found.entry_id],
  )
  const isCurrent = stands === undefined || stands.id === found.id
  const standing = found.taken_back ? 'takenBack' : isCurrent ? 'current' : 'superseded'
  return { kind: 'version', n: found.n, at: found.at, standing, standsNow: stands?.n ?? found.n }
}

async function summaryBy(ctx: Context, code: string): Promise<Checked | undefined> {
  const summary = await ctx.db.findOne(SummaryRow, { where: { code } })
  if (!summary) return undefined
  const { n, participationId, phase } = summary
  await lookingAt(ctx, `${participationId}/${phase}`)
  const later = await row<{ n: number }>(
    ctx.db,
    'select max(n)::int as n from summary where participation_id = $1 and phase = $2',
    [participationId, phase],
  )
  if ((later?.n ?? n) > n) return { kind: 'summary', n, standing: 'superseded' }
  if (summary.state === 'forwarded') return { kind: 'summary', n, standing: 'forwarded' }
  // Whether it has changed is seen as the organisation itself would see it; nothing of what is read is told.
  await ctx.db.query(
    `select set_config('huibian.organisation', (select key from organisation where id = $1), true)`,
    [summary.organisationId],
  )
  if (isStale(await standingOf(ctx, summary))) return { kind: 'summary', n, standing: 'changed' }
  return { kind: 'summary', n, standing: summary.state === 'stamped' ? 'stamped' : 'frozen' }
}

/** An edition has its code from its seal: what was never sealed has none. */
async function editionBy(ctx: Context, code: string): Promise<Checked | undefined> {
  const use = await row<{ at: Date; pages: number; edition_id: string }>(
    ctx.db,
    `select at, pages, edition_id from seal_record where code = $1 and edition_id is not null order by at desc limit 1`,
    [code],
  )
  if (!use) return undefined
  await lookingAt(ctx, use.edition_id)
  const sealed = await row(ctx.db, 'select 1 from edition where id = $1 and sealed_file_id is not null', [
    use.edition_id,
  ])
  return { kind: 'edition', at: use.at, pages: use.pages, standing: sealed ? 'sealed' : 'unlocked' }
}

/** A letter too is known by its seal alone. */
async function letterBy(ctx: Context, code: string): Promise<Checked | undefined> {
  const use = await row<{ at: Date; pages: number }>(
    ctx.db,
    'select at, pages from seal_record where code = $1 and letter_id is not null order by at desc limit 1',
    [code],
  )
  return use && { kind: 'letter', ...use }
}

/** What a certificate says is told to whoever holds it, to be compared with the paper. */
function certificateBy(ctx: Context, code: string): Promise<Checked | undefined> {
  return row<Extract<Checked, { kind: 'certificate' }>>(
    ctx.db,
    `select 'certificate' as kind, state as standing, said, at, ended_at as "endedAt" from certificate where code = $1`,
    [code],
  )
}

/** Looks up a code as it was typed or scanned. */
export async function check(ctx: Context, typed: string): Promise<Checked> {
  const read = readCode(typed.slice(0, 60))
  if (!('code' in read)) return { kind: 'wrong' }
  for (const papers of [versionBy, summaryBy, editionBy, letterBy, certificateBy]) {
    await lookingAt(ctx, read.code)
    const found = await papers(ctx, read.code)
    if (found) return found
  }
  return { kind: 'unknown' }
}
