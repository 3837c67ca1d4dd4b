import type { Chapter, Placing } from './book.documents'

const heading = 'chapter:'

/** How a chapter's heading is called among the ids of the cases. */
export const headingId = (chapter: string): string => heading + chapter

const chapterIn = (id: string): string | undefined =>
  id.startsWith(heading) ? id.slice(heading.length) : undefined

/** The order of the book as it stands. */
export function placingsOf(chapters: readonly Chapter[]): Placing[] {
  return chapters.flatMap(({ key, selections }) =>
    selections.map(({ entry }) => ({ entryId: entry.id, chapter: key })),
  )
}

/** Headings and cases as one line, so that a case dragged past a heading changes its chapter. */
export function lineOf(order: readonly Placing[], chapters: readonly string[]): string[] {
  return chapters.flatMap((key) => [
    headingId(key),
    ...order.filter(({ chapter }) => chapter === key).map(({ entryId }) => entryId),
  ])
}

/** Reads the line again: each case belongs to the heading above it; before the first heading it is the first chapter's. */
export function orderIn(line: readonly string[], chapters: readonly string[]): Placing[] {
  let chapter = chapters[0] ?? ''
  const order: Placing[] = []
  for (const id of line) {
    const begins = chapterIn(id)
    if (begins === undefined) order.push({ entryId: id, chapter })
    else chapter = begins
  }
  return order
}

/** Moves `id` to where `over` stands; what lies between makes room. */
export function dragged(line: readonly string[], id: string, over: string): string[] {
  const to = line.indexOf(over)
  const others = line.filter((other) => other !== id)
  return [...others.slice(0, to), id, ...others.slice(to)]
}

/** Puts a case at a place of a chapter, counted from 1; a place beyond the end is the end. */
export function put(
  order: readonly Placing[],
  chapters: readonly string[],
  { entryId, chapter }: Placing,
  place: number,
): Placing[] {
  const others = order.filter((one) => one.entryId !== entryId)
  return chapters.flatMap((key) => {
    const held = others.filter((one) => one.chapter === key)
    if (key !== chapter) return held
    const at = Math.max(0, Math.min(place - 1, held.length))
    return [...held.slice(0, at), { entryId, chapter }, ...held.slice(at)]
  })
}

/** In which chapter a case stands, and its number there. */
export function placeIn(order: readonly Placing[], id: string): { chapter: string; n: number } {
  const chapter = order.find(({ entryId }) => entryId === id)?.chapter ?? ''
  const held = order.filter((one) => one.chapter === chapter)
  return { chapter, n: held.findIndex(({ entryId }) => entryId === id) + 1 }
}
