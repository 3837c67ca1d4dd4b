import type { BookText } from '@huibian/documents'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { NotFound } from '../platform/refusal'
import type { EditionRow } from './book.entity'

/** What an edition prints; `files` are the stored files of its pictures by their ids. */
export type EditionText = { text: BookText; title: string; files: { [picture: string]: string } }

/**
 * An edition's snapshot as the printer takes it. What is printed and bound is the book, and says of no draft that it is one. It stays the text
 * as which it is kept: three hundred cases are read by the thread that sets them, not on the server's own loop.
 */
export async function editionText(
  ctx: Context,
  { id, at }: Pick<EditionRow, 'id' | 'at'>,
): Promise<EditionText> {
  const found = await row<{ book: string; title: string; files: EditionText['files'] }>(
    ctx.db,
    `select (case kind when 'print' then snapshot - 'edition' else snapshot end
       || jsonb_build_object('editorialNotes', snapshot -> 'editorsNote'))::text as book,
       snapshot ->> 'title' as title, snapshot -> 'pictures' as files
     from edition where id = $1`,
    [id],
  )
  if (!found) throw new NotFound()
  const { book, title, files } = found
  const copy = { demo: ctx.config.demo, created: at.toISOString() }
  return { text: { book, pictures: Object.keys(files), ...copy }, title, files }
}

/** Pictures of an edition, read from the file store once. */
export async function picturesOf(
  ctx: Context,
  { files }: Pick<EditionText, 'files'>,
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  for (const [id, sha256] of Object.entries(files)) pictures.set(id, await ctx.files.bytes(sha256))
  return pictures
}
