import { bindVerdict, paperNamed, type IssuedPaper, type Verdict } from '@huibian/documents'
import { readCode } from '@huibian/domain'
import type { Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { check, lookingAt, type Checked } from './check.queries'

/** When the register says that the very file of this digest was sealed: then its certificate had to hold, not today. */
export async function sealedAt(ctx: Context, sha256: string): Promise<Date | undefined> {
  await lookingAt(ctx, sha256)
  const file = await row<{ id: string }>(ctx.db, `select id from file where sha256 = $1 limit 1`, [sha256])
  if (!file) return undefined
  await lookingAt(ctx, file.id)
  const line = await row<{ at: Date }>(
    ctx.db,
    'select at from seal_record where file_id = $1 order by at limit 1',
    [file.id],
  )
  return line?.at
}

/** Whether a paper still counts: a table as it was stamped, a version that is the latest, an edition that is still locked, a letter. */
function isCurrent(found: Checked): boolean {
  if (found.kind === 'summary') return found.standing === 'stamped' || found.standing === 'forwarded'
  return (
    (found.kind === 'edition' && found.standing === 'sealed') ||
    found.kind === 'letter' ||
    (found.kind === 'version' && found.standing === 'current')
  )
}

/** What this installation knows of the paper of a code; undefined where it has none, or none any more. */
async function paperOf(ctx: Context, code: string): Promise<IssuedPaper | undefined> {
  const found = await check(ctx, code)
  if (found.kind === 'wrong' || found.kind === 'unknown') return undefined
  await lookingAt(ctx, code)
  const lines = await rows<{ serial: string; sha256: string }>(
    ctx.db,
    `select serial, sha256 from seal_record where code = $1 and serial is not null order by at desc`,
    [code],
  )
  return {
    serials: lines.map(({ serial }) => serial),
    content: lines[0]?.sha256 ?? '',
    current: isCurrent(found),
  }
}

/** The code that a file is offered for, as it is written on papers; one that cannot be read is the code of none. */
function offered(typed: string): string | undefined {
  if (typed.trim() === '') return undefined
  const read = readCode(typed.slice(0, 60))
  return 'code' in read ? read.code : typed
}

/** The same where nobody can be asked: only whether the file names the paper that it is offered for. */
export function bindNamed(verdict: Verdict, typed: string): Verdict {
  const offeredFor = offered(typed)
  const other = offeredFor !== undefined && paperNamed(verdict)?.code !== offeredFor
  return verdict.standing === 'valid' && other
    ? { ...verdict, standing: 'invalid', fault: 'otherPaper' }
    : verdict
}

/** A verdict on a file's signatures measured by this installation's own papers, `typed` being the code that it is offered for, if any. */
export async function bindIssued(ctx: Context, verdict: Verdict, typed: string): Promise<Verdict> {
  if (verdict.standing !== 'valid') return verdict
  const named = paperNamed(verdict)?.code
  const paper = named === undefined ? undefined : await paperOf(ctx, named)
  return bindVerdict(verdict, paper, offered(typed))
}
