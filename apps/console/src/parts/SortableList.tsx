import { closestCenter, DndContext } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import Box from '@mui/material/Box'
import { useCallback, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { useDragging } from './dragging'
import { useSpoken } from './spoken'

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
  const translate = useTranslate()
  const sensors = useDragging()
  const placeOf = useCallback(
    (_: string, over: string) => translate('parts.drag.place', { n: ids.indexOf(over) + 1 }),
    [ids, translate],
  )
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={useSpoken({ nameOf, placeOf })}
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
