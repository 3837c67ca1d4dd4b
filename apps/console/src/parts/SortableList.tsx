import { closestCenter, DndContext, type Announcements, type UniqueIdentifier } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import Box from '@mui/material/Box'
import { useMemo, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { useDragging } from './dragging'

type Props = {
  ids: string[]
  nameOf: (id: string) => string
  label: string
  /** Asks for one line at a place counted from 0. */
  onMove: (id: string, place: number) => void
  children: ReactNode
}

/** A list whose lines are put in order by dragging or by keys; its lines are `SortableLine`s in the order of `ids`. */
export function SortableList({ ids, nameOf, label, onMove, children }: Props) {
  const sensors = useDragging()
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={useSpoken(ids, nameOf)}
      onDragEnd={({ active, over }) => {
        if (over && active.id !== over.id) onMove(String(active.id), ids.indexOf(String(over.id)))
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <Box component="ol" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {children}
        </Box>
      </SortableContext>
    </DndContext>
  )
}

/** What dragging says to those who do not see it. */
function useSpoken(ids: readonly string[], nameOf: (id: string) => string) {
  const translate = useTranslate()
  return useMemo(() => {
    const title = (id: UniqueIdentifier) => nameOf(String(id))
    const place = (id: UniqueIdentifier) => ids.indexOf(String(id)) + 1
    const announcements: Announcements = {
      onDragStart: ({ active }) => translate('parts.drag.lifted', { title: title(active.id) }),
      onDragOver: ({ over }) => (over ? translate('parts.drag.over', { place: place(over.id) }) : undefined),
      onDragEnd: ({ active, over }) =>
        translate('parts.drag.put', { title: title(active.id), place: place(over?.id ?? active.id) }),
      onDragCancel: () => translate('parts.drag.cancelled'),
    }
    return { announcements, screenReaderInstructions: { draggable: translate('parts.drag.how') } }
  }, [ids, nameOf, translate])
}
