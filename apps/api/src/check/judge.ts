import type { SealSigned, Verdict, Witnessed } from '@huibian/documents'
import { trustOf } from '../authority/trust'
import { judgeFile, type Judged } from '../authority/verify'
import type { Context } from '../platform/context'
import { bindIssued, sealedAt } from './issued.queries'

/** A file whose signatures were judged, and the code that it is offered for, if any. */
export type JudgedFile = { path: string; judged: Judged; typed: string }

const isOutdated = ({ fault }: SealSigned): boolean => fault === 'expired' || fault === 'revoked'

/** When the register says that the file was sealed, for each seal of it that was pressed here. */
async function witnessedOf(ctx: Context, { seals }: Verdict): Promise<Witnessed> {
  const seen: { [sha256: string]: Date } = {}
  for (const { revision } of seals) {
    const at = await sealedAt(ctx, revision)
    if (at) seen[revision] = at
  }
  return seen
}

/**
 * The last word on a file whose signatures were judged as of today: where the register witnesses that a seal was pressed earlier, its
 * certificate is measured by that instant, each seal by its own; then the file is held against the paper that it names.
 */
export async function judgeIssued(ctx: Context, file: JudgedFile): Promise<Verdict> {
  const { path, judged, typed } = file
  if (!judged.verdict.seals.some(isOutdated)) return bindIssued(ctx, judged.verdict, typed)
  const witnessed = await witnessedOf(ctx, judged.verdict)
  const { verdict } = await judgeFile(path, { ...(await trustOf(ctx.config, new Date())), witnessed })
  return bindIssued(ctx, verdict, typed)
}
