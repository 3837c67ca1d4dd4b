import type { MissingGlyph, Rendering } from '../model/rendering.ts'
import { inThread } from './inThread.ts'

/** Asks which characters of a text no face shows. */
export type TextOrder = { text: string; fontFolders: readonly string[] }

const limits = { heap: 400, time: 30_000 }

/** What is known of the faces of some folders: by character, whether it is missing. */
const known = new Map<string, Map<string, MissingGlyph | undefined>>()

let before: Promise<unknown> = Promise.resolve()

/** Learns of characters in a thread of its own: to load the faces takes longer than anybody may be held up. */
async function learn(
  found: Map<string, MissingGlyph | undefined>,
  text: string,
  fontFolders: readonly string[],
) {
  const unknown = [...new Set(text)].filter((character) => !found.has(character))
  if (unknown.length === 0) return
  const { missing } = await inThread<{ missing: MissingGlyph[] }>(
    { text: unknown.join(''), fontFolders },
    limits,
  )
  for (const character of unknown) found.set(character, undefined)
  for (const glyph of missing) found.set(glyph.character, glyph)
}

/** The characters of a text that no face of the folders can show, each once, in their order; they are printed as blank boxes. */
export async function unprintable(
  text: string,
  { fontFolders }: Pick<Rendering, 'fontFolders'>,
): Promise<MissingGlyph[]> {
  const key = fontFolders.join('\n')
  const found = known.get(key) ?? new Map<string, MissingGlyph | undefined>()
  known.set(key, found)
  // One after another: who comes while the faces are read finds what was learnt.
  const learnt = before.then(() => learn(found, text, fontFolders))
  before = learnt.catch(() => undefined)
  await learnt
  return [...new Set(text)].flatMap((character) => found.get(character) ?? [])
}
