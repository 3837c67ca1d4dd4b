import type { Announcements, DndContextProps, UniqueIdentifier } from '@dnd-kit/core'
import { useMemo, useRef } from 'react'
import { useTranslate } from 'react-admin'

type Told = {
  nameOf: (id: string) => string
  /** In words, where a line would stand if it were put down at the place of another; at its own it stands where it is. */
  placeOf: (id: string, over: string) => string
}

/**
 * What dragging says to those who do not see it. A line that was just taken up lies over its own place: to say so would take the word
 * from what was taken up, as it would to say a place twice.
 */
export function useSpoken({ nameOf, placeOf }: Told): NonNullable<DndContextProps['accessibility']> {
  const translate = useTranslate()
  const last = useRef('')
  return useMemo(() => {
    const at = (id: UniqueIdentifier, over: UniqueIdentifier = id): string =>
      (last.current = placeOf(String(id), String(over)))
    const title = (id: UniqueIdentifier) => nameOf(String(id))
    const announcements: Announcements = {
      onDragStart: ({ active: { id } }) =>
        translate('parts.drag.lifted', { title: title(id), place: at(id) }),
      onDragOver: ({ active: { id }, over }) => {
        const before = last.current
        return over && at(id, over.id) !== before
          ? translate('parts.drag.over', { place: last.current })
          : undefined
      },
      onDragEnd: ({ active: { id }, over }) =>
        translate('parts.drag.put', { title: title(id), place: at(id, over?.id) }),
      onDragCancel: ({ active: { id } }) =>
        translate('parts.drag.cancelled', { title: title(id), place: at(id) }),
    }
    return { announcements, screenReaderInstructions: { draggable: translate('parts.drag.how') } }
  }, [nameOf, placeOf, translate])
}
