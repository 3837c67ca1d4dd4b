import { refuse } from '../platform/refusal'

/** A reason as an office writes one: trimmed, neither empty nor a novel. */
export function demandReason(text: string, max = 500): string {
  const reason = text.trim()
  if (reason.length < 2 || reason.length > max) refuse('summary.reason', { min: 2, max }, 'reason')
  return reason
}

const mostCopies = 100

/** How many copies are sealed at once. */
export function demandCopies(copies: number): number {
  if (copies < 1 || copies > mostCopies) refuse('seal.copies', { min: 1, max: mostCopies }, 'copies')
  return copies
}

/** A name that stands on paper. */
export function demandName(
  text: string,
  message: 'summary.approver' | 'summary.keeper' | 'seal.approver',
  path: string,
): string {
  const name = text.trim()
  if (name.length < 1 || name.length > 40) refuse(message, { max: 40 }, path)
  return name
}
