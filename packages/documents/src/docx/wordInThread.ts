import { inThread } from '../pdf/inThread.ts'
import { picturesOf, sent, type SentSource, type Source } from '../pdf/source.ts'
import type { WordRendering } from './writeDocx.ts'

type Numbers = Pick<WordRendering, 'contents' | 'borrowed'>

export type WordOrder = Numbers & { word: SentSource; pictures: Map<string, Uint8Array> }

/** A book of a thousand cases is written within this. */
const limits = { heap: 1500, time: 180_000 }

/** Writes a document as Word file as `writeDocx` does, in a thread of its own: seconds of work for a book. */
export async function wordInThread(
  source: Source,
  { images, ...numbers }: WordRendering = {},
): Promise<Uint8Array> {
  const word = await sent(source)
  const pictures = await picturesOf(word, images)
  return (await inThread<{ bytes: Uint8Array }>({ word, pictures, ...numbers }, limits)).bytes
}
