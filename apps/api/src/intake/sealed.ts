import { paperNamed, type Fault, type Verdict } from '@huibian/documents'
import type { PackageData, Violation } from '@huibian/domain'
import { trustOf } from '../authority/trust'
import { sayVerdict } from '../authority/verdict.words'
import { judgeFile } from '../authority/verify'
import type { Context } from '../platform/context'

/** What an electronic seal on the stamped table of a package is worth here; undefined where it was stamped on paper. */
export async function sealOn(
  ctx: Context,
  { code, sha256 }: PackageData['summary'],
  path: string,
): Promise<Verdict | undefined> {
  const { verdict } = await judgeFile(path, await trustOf(ctx.config, ctx.now))
  if (verdict.standing === 'invalid') return verdict
  if (verdict.seals.length === 0) return undefined
  // A seal of another system names no paper: whose it is, is the reader's to judge.
  const named = paperNamed(verdict)
  const isOther = named !== undefined && (named.code !== code || named.content !== sha256)
  return isOther ? { ...verdict, standing: 'invalid', fault: 'otherPaper' } : verdict
}

/** A certificate whose term has ended since says nothing against a table that was sealed within it. */
const forgiven: readonly (Fault | undefined)[] = ['expired']

/** A seal that does not hold keeps its table out; one that cannot be checked here is told, and is the reader's to judge. */
export function sealFaults(verdict: Verdict | undefined): Violation[] {
  if (verdict?.standing !== 'invalid' || forgiven.includes(verdict.fault)) return []
  const said = (language: 'zh' | 'en'): string => sayVerdict(verdict, language).lines[0] ?? ''
  const args = { why: said('zh'), whyEn: said('en') }
  return [{ rule: 'intake.sealInvalid', message: 'intake.sealInvalid', args, strength: 'hard' }]
}
