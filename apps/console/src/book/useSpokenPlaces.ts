import { useCallback } from 'react'
import { useTranslate } from 'react-admin'
import { useSpoken } from '../parts'
import type { Chapter, Placing } from './book.documents'
import { dragged, lineOf, orderIn, placeIn } from './places'

/** What is said while a case is dragged through the book: the chapter it would come into, and its number there. */
export function useSpokenPlaces(chapters: readonly Chapter[], order: readonly Placing[]) {
  const translate = useTranslate()
  const nameOf = useCallback(
    (id: string) =>
      chapters.flatMap(({ selections }) => selections).find(({ entry }) => entry.id === id)?.entry.title ??
      '',
    [chapters],
  )
  const placeOf = useCallback(
    (id: string, over: string) => {
      const keys = chapters.map(({ key }) => key)
      const line = lineOf(order, keys)
      const place = placeIn(orderIn(id === over ? line : dragged(line, id, over), keys), id)
      const chapter = chapters.find(({ key }) => key === place.chapter)?.title ?? ''
      return translate('book.drag.place', { chapter, n: place.n })
    },
    [chapters, order, translate],
  )
  return useSpoken({ nameOf, placeOf })
}
