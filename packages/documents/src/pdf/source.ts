import { caseBook, type CaseBookData } from '../book/caseBook.ts'
import type { Document } from '../model/document.ts'
import type { ImageSource } from '../model/rendering.ts'
import { pictureIds } from '../model/walk.ts'
import { asText, fromText, type Told } from './asText.ts'
import { own, shared } from './shared.ts'

/** The pictures that a text shows, by their ids. */
type Shows = { pictures: readonly string[] }

/**
 * A book as the text of its data (`CaseBookData`, but for what this copy says of itself): to make three hundred cases a document takes longer
 * than a server may be held up, so the thread that sets them does it.
 */
export type BookText = Shows & Pick<CaseBookData, 'demo' | 'created'> & { book: string }

export type DocumentText = Shows & { document: Told }

/** What a thread is given to print. */
export type SentSource = BookText | DocumentText

export type Source = Document | SentSource

export async function sent(source: Source): Promise<SentSource> {
  if (!('sections' in source)) return source
  return { document: await asText(source), pictures: pictureIds(source) }
}

/** The data of a book that came as text. */
export const bookOf = ({ book, demo, created }: BookText): CaseBookData => ({
  ...JSON.parse(book),
  demo,
  created,
})

export const documentOf = (source: SentSource): Document =>
  'book' in source ? caseBook(bookOf(source)) : fromText(source.document)

/** Its pictures, in memory that threads share. */
export async function picturesOf(
  { pictures: ids }: Shows,
  images: ImageSource | undefined,
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  for (const id of ids) {
    if (images === undefined) throw new Error(`No source for the picture ${id}`)
    pictures.set(id, await shared(images(id)))
  }
  return pictures
}

/** The pictures as a thread hands them to a writer. */
export const handedOut =
  (pictures: ReadonlyMap<string, Uint8Array>): ImageSource =>
  (id) => {
    const bytes = pictures.get(id)
    if (bytes === undefined) throw new Error(`No source for the picture ${id}`)
    return own(bytes)
  }
