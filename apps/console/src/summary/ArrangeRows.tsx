import type { Campaign } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useCallback } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint, ExportFoot, moved, SortableList } from '../parts'
import { ArrangeRow } from './ArrangeRow'
import type { Summary } from './summary.documents'
import type { Arranging } from './useArranging'
import { useTableColumns } from './useTableColumns'

type Props = {
  summary: Summary
  file: Campaign
  arranging: Arranging
  linkOf: (entryId: string) => string
}

/** The table while it is made: cases are put in order by a typed number, by dragging or by keyboard, and remarked on; nothing else. */
export function ArrangeRows({ summary, file, arranging, linkOf }: Props) {
  const translate = useTranslate()
  const { ids, place, write, saving, error } = arranging
  const rows = ids.flatMap((id) => summary.rows.find((row) => row.entry.id === id) ?? [])
  const columns = useTableColumns({ rows: summary.rows, file, linkOf })
  const titleOf = useCallback(
    (id: string) => summary.rows.find((row) => row.entry.id === id)?.entry.title ?? '',
    [summary.rows],
  )
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
      <SortableList
        ids={ids}
        nameOf={titleOf}
        label={translate('summary.table')}
        onMove={(id, to) => void place(moved(ids, id, to))}
      >
        {rows.map((row, at) => (
          <ArrangeRow
            key={row.entry.id}
            row={row}
            place={at + 1}
            link={linkOf(row.entry.id)}
            onPlace={(to) => place(moved(ids, row.entry.id, to - 1))}
            onRemark={(text) => write(row.entry.id, text)}
          />
        ))}
      </SortableList>
      <ExportFoot
        rows={rows.map((row, at) => ({ ...row, position: at + 1 }))}
        columns={columns}
        caption={translate('summary.table')}
      />
    </>
  )
}
