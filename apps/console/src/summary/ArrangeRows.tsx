import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint } from '../parts'
import { ArrangeRow } from './ArrangeRow'
import { moved } from './moved'
import { useSpoken } from './spoken'
import type { Summary } from './summary.documents'
import { useArranging } from './useArranging'

type Props = { summary: Summary; linkOf: (entryId: string) => string }

/** The table while it is made: cases are put in order by a typed number, by dragging or by keyboard, and remarked on; nothing else. */
export function ArrangeRows({ summary, linkOf }: Props) {
  const translate = useTranslate()
  const { ids, place, write, saving, error } = useArranging(summary)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const rows = ids.flatMap((id) => summary.rows.find((row) => row.entry.id === id) ?? [])
  const spoken = useSpoken(rows)
  return (
    <>
      <Box sx={{ px: 2, pb: 1, color: palette.quiet, fontSize: '0.875rem' }}>
        {translate('summary.arrangeHint')}
        <Box component="span" role="status" sx={{ ml: 1 }}>
          {saving ? translate('summary.saving') : ''}
        </Box>
      </Box>
      <Box sx={{ px: 2 }}>
        <Complaint error={error} />
      </Box>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={spoken}
        onDragEnd={({ active, over }) => {
          if (!over || active.id === over.id) return
          void place(moved(ids, String(active.id), ids.indexOf(String(over.id))))
        }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <Box component="ol" aria-label={translate('summary.table')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {rows.map((row, at) => (
              <ArrangeRow
                key={row.entry.id}
                row={row}
                place={at + 1}
                link={linkOf(row.entry.id)}
                onPlace={(to) => void place(moved(ids, row.entry.id, to - 1))}
                onRemark={(text) => void write(row.entry.id, text)}
              />
            ))}
          </Box>
        </SortableContext>
      </DndContext>
    </>
  )
}
