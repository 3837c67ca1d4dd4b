import type { Kept } from '../draft/kept'

/** What a section's editor starts from. */
export type Started = { text: string; base: number; found: boolean }

/** The words that the server never had, upon the version they were typed on; else the section as it is now. */
export function startedFrom(
  kept: Kept | undefined,
  { text, revision }: { text: string; revision: number },
): Started {
  const words = kept?.content['text']
  return kept && typeof words === 'string' && words !== text
    ? { text: words, base: kept.revision, found: true }
    : { text, base: revision, found: false }
}
