import type { Kept } from '../parts/kept'

/** What a section's editor starts from; `read` is what the figures said then. */
export type Started = { text: string; read: string; base: number; found: boolean }

/** The words that the server never had, upon the version and the figures that they were typed on; else the section as it is now. */
export function startedFrom(
  kept: Kept | undefined,
  { text, revision, compiled }: { text: string; revision: number; compiled: string },
): Started {
  const [words, read] = [kept?.content['text'], kept?.content['read']]
  return kept && typeof words === 'string' && words !== text
    ? { text: words, read: typeof read === 'string' ? read : compiled, base: kept.revision, found: true }
    : { text, read: compiled, base: revision, found: false }
}
