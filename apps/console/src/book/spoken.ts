import type { Announcements, DndContextProps, UniqueIdentifier } from '@dnd-kit/core'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { Chapter } from './book.documents'
import { headingId } from './places'

/** What dragging says to those who do not see it. */
export function useSpoken(chapters: readonly Chapter[]): NonNullable<DndContextProps['accessibility']> {
  const translate = useTranslate()
  return useMemo(() => {
    const titles = new Map(
      chapters.flatMap(({ key, title, selections }) => [
        [headingId(key), title],
        ...selections.map(({ entry }): [string, string] => [entry.id, entry.title]),
      ]),
    )
    const named = (id: UniqueIdentifier) => titles.get(String(id)) ?? ''
    const announcements: Announcements = {
      onDragStart: ({ active }) => translate('book.drag.lifted', { title: named(active.id) }),
      onDragOver: ({ over }) => (over ? translate('book.drag.over', { title: named(over.id) }) : undefined),
      onDragEnd: ({ active, over }) =>
        over
          ? translate('book.drag.put', { title: named(active.id), over: named(over.id) })
          : translate('book.drag.cancelled'),
      onDragCancel: () => translate('book.drag.cancelled'),
    }
    return { announcements, screenReaderInstructions: { draggable: translate('book.drag.how') } }
  }, [chapters, translate])
}
