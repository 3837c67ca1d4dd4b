import type { Announcements, DndContextProps, UniqueIdentifier } from '@dnd-kit/core'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { SummaryRow } from './summary.documents'

/** What dragging says to those who do not see it. */
export function useSpoken(rows: readonly SummaryRow[]): NonNullable<DndContextProps['accessibility']> {
  const translate = useTranslate()
  return useMemo(() => {
    const title = (id: UniqueIdentifier) => rows.find((row) => row.entry.id === id)?.entry.title ?? ''
    const place = (id: UniqueIdentifier) => rows.findIndex((row) => row.entry.id === id) + 1
    const announcements: Announcements = {
      onDragStart: ({ active }) => translate('summary.drag.lifted', { title: title(active.id) }),
      onDragOver: ({ over }) =>
        over ? translate('summary.drag.over', { place: place(over.id) }) : undefined,
      onDragEnd: ({ active, over }) =>
        translate('summary.drag.put', { title: title(active.id), place: place(over?.id ?? active.id) }),
      onDragCancel: () => translate('summary.drag.cancelled'),
    }
    return { announcements, screenReaderInstructions: { draggable: translate('summary.drag.how') } }
  }, [rows, translate])
}
