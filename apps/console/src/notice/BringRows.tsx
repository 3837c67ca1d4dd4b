import {
  itemOf,
  judgedRows,
  ownRows,
  typedRows,
  withoutRows,
  type CampaignList,
  type JudgedRow,
} from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint, ExportFoot, FileDrop, RecordTable, type Column } from '../parts'
import { useAct } from '../platform/act'
import { useEditing } from './editing'
import { readList } from './notice.documents'
import { withMore } from './pasted'
import { faultsSaid } from './rowFaults'

const limit = 10 * 1024 * 1024
/** As many wrong rows as are told at once: with more than that, the table itself is the wrong one. */
const told = 50

type Props = { list: CampaignList; digits: number | undefined }

/** Rows pasted from a spreadsheet, typed or read from a file: those that fit are taken, the others stay to be mended, each with why. */
export function BringRows({ list, digits }: Props) {
  const translate = useTranslate()
  const { text, mistakes, edit, editAll, pasted, paste } = useEditing()
  const typed = pasted(list.id)
  const setTyped = (next: string) => paste(list.id, () => next)
  const { run, error } = useAct(readList)
  const items = ['lists', { id: list.id }, 'items']
  const given = useMemo(() => typedRows(typed), [typed])
  const judged = judgedRows(given, { items: list.items, digits })
  const fit = judged.filter(({ faults }) => faults.length === 0)
  const wrong = judged.filter(({ faults }) => faults.length > 0)
  const anew = judgedRows(given, { items: [], digits }).filter(({ faults }) => faults.length === 0)
  const read = async (uploadId: string) => {
    const found = await run({ uploadId })
    if (found) paste(list.id, (before) => withMore(before, found.readList))
  }
  const taken = (rows: readonly JudgedRow[]) =>
    setTyped(rows.length === judged.length ? '' : withoutRows(typed, rows))
  const add = () => {
    const n = ownRows(text, items)
    editAll(fit.map((row, more) => ({ at: [...items, n + more], value: itemOf(row) })))
    taken(fit)
  }
  const replace = () => {
    edit(items, anew.map(itemOf))
    taken(anew)
  }
  const broken = mistakes.length > 0
  return (
    <Stack spacing={1.5}>
      <TextField
        multiline
        minRows={3}
        maxRows={12}
        label={translate('notice.pasteRows')}
        placeholder={translate(digits === undefined ? 'notice.pasteNames' : 'notice.pasteCodes')}
        helperText={translate('notice.pasteHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <FileDrop
        purpose="sheet"
        rules={{ extensions: ['xlsx'], limit }}
        label={translate('notice.listSheet')}
        onUploaded={async ([uploaded]) => {
          if (uploaded) await read(uploaded.uploadId)
        }}
      />
      <Complaint error={error} />
      {judged.length > 0 && (
        <Box role="status">
          {translate('notice.rowsRead', { fit: fit.length, wrong: wrong.length })}
          {broken && translate('notice.mendFirst')}
        </Box>
      )}
      {wrong.length > 0 && <Wrong rows={wrong} />}
      {judged.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant="contained" disabled={fit.length === 0 || broken} onClick={add}>
            {translate('notice.takeRows', { n: fit.length })}
          </Button>
          {list.items.length > 0 && (
            <Button variant="outlined" disabled={anew.length === 0 || broken} onClick={replace}>
              {translate('notice.replaceRows', { n: anew.length, before: list.items.length })}
            </Button>
          )}
        </Box>
      )}
    </Stack>
  )
}

function Wrong({ rows }: { rows: readonly JudgedRow[] }) {
  const translate = useTranslate()
  const columns: Column<JudgedRow>[] = [
    { key: 'row', label: translate('notice.rowNumber'), cell: ({ row }) => row, nowrap: true },
    { key: 'code', label: translate('notice.code'), cell: ({ code }) => code, nowrap: true },
    { key: 'name', label: translate('notice.name'), cell: ({ name }) => name },
    { key: 'why', label: translate('notice.rowWhy'), cell: ({ faults }) => faultsSaid(faults, translate) },
  ]
  const caption = translate('notice.wrongRows')
  return (
    <div>
      <RecordTable
        rows={rows.slice(0, told)}
        columns={columns}
        rowKey={({ row }) => String(row)}
        caption={caption}
        exported={false}
      />
      <ExportFoot rows={rows} columns={columns} caption={caption} />
    </div>
  )
}
