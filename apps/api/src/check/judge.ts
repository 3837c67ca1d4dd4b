import type { Verdict } from '@huibian/documents'
import { trustOf } from '../authority/trust'
import { judgeFile, type Judged } from '../authority/verify'
import type { Context } from '../platform/context'
import { bindIssued, sealedAt } from './issued.queries'

/** A file whose signatures were judged, and the code that it is offered for, if any. */
export type JudgedFile = { path: string; judged: Judged; typed: string }

/**
 * The last word on a file whose signatures were judged as of today: where the register witnesses that this very file was sealed earlier,
 * its certificate is measured by that day; then the file is held against the paper that it names.
 */
export async function judgeIssued(ctx: Context, file: JudgedFile): Promise<Verdict> {
  const { path, judged, typed } = file
  const { fault } = judged.verdict
  const outdated = fault === 'expired' || fault === 'revoked'
  const at = outdated ? await sealedAt(ctx, judged.sha256) : undefined
  const verdict = at ? (await judgeFile(path, await trustOf(ctx.config, at))).verdict : judged.verdict
  return bindIssued(ctx, verdict, typed)
}
