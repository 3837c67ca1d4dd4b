import type { Fault, SealSigned, Verdict } from './verdict.ts'

/** What whoever issued a paper knows of it. */
export type IssuedPaper = {
  /** Serial numbers of the certificates by which it was sealed. */
  serials: readonly string[]
  /** Hash of what it says. */
  content: string
  /** Whether it still counts: not issued anew, nothing of it changed since. */
  current: boolean
}

/** The paper that a file says it is: what its last seal that names one says. */
export function paperNamed({ seals }: Verdict): SealSigned | undefined {
  return seals.findLast(({ code }) => code !== undefined)
}

function faultOf(
  verdict: Verdict,
  paper: IssuedPaper | undefined,
  offeredFor: string | undefined,
): Fault | undefined {
  const named = paperNamed(verdict)
  if (offeredFor !== undefined && named?.code !== offeredFor) return 'otherPaper'
  if (named === undefined) return undefined
  if (paper === undefined) return 'superseded'
  if (!verdict.seals.every(({ serial }) => serial !== undefined && paper.serials.includes(serial)))
    return 'otherUnit'
  return paper.content === named.content && paper.current ? undefined : 'superseded'
}

/**
 * A verdict on the signatures alone, measured by what the issuer knows: whether the file is the paper it is offered for, sealed by who had
 * to seal it, and still the one that counts. `paper` is undefined where the issuer has none of that code any more.
 */
export function bindVerdict(verdict: Verdict, paper: IssuedPaper | undefined, offeredFor?: string): Verdict {
  if (verdict.standing !== 'valid') return verdict
  const fault = faultOf(verdict, paper, offeredFor)
  return fault ? { ...verdict, standing: 'invalid', fault } : verdict
}
