import type { Counts } from '@huibian/domain'

/** The parts of a text that a limit may count or not. */
export const countsParts = ['tables', 'captions', 'notes'] as const

/** The kinds of rules that limit a text. */
const limiting: readonly string[] = ['maxText', 'minText', 'aboutText']

/** Whether a rule of this kind may say how it counts. */
export const mayCount = (kind: string): boolean => limiting.includes(kind)

/** How a limit is to count; what is undefined counts as the call does. */
export type AskedCounts = { readonly [name in keyof Counts]: Counts[name] | undefined }

/** What is written of how a limit counts: only what it says itself, and nothing at all where it counts as the call does. */
export function countsWritten(counts: AskedCounts): Counts | undefined {
  const said = Object.entries(counts).filter(([, value]) => value !== undefined)
  return said.length === 0 ? undefined : (Object.fromEntries(said) as Counts)
}
