import { Bookmark, BookmarkEnd, BookmarkStart, type TextRun } from 'docx'

/** Names of bookmarks are letters, digits and lines below. */
export const bookmarkName = (id: string): string => id.replaceAll(/\W/g, '_')

/** A bookmark with a number of its own. */
export function marked(id: string, children: TextRun[], number: number): Bookmark {
  const name = bookmarkName(id)
  const bookmark = new Bookmark({ id: name, children })
  return Object.assign(bookmark, { start: new BookmarkStart(name, number), end: new BookmarkEnd(number) })
}
