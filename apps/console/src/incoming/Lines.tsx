import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'
import { Pick, twoColumns } from './AboutForm'
import type { IncomingColumn, CheckedRow } from './incoming.documents'
import { isScanFile, isTextFile, type BroughtFile } from '@huibian/domain'
import type { Coming, Line } from './useIncoming'

type CellsProps = { columns: readonly IncomingColumn[]; line: Line; onChange: (cells: Line['cells']) => void }

function CellFields({ columns, line, onChange }: CellsProps) {
  return (
    // They are called as on the paper.
    <Box lang="zh-CN" sx={{ ...twoColumns, mt: 1.5 }}>
      {columns.map(({ key, label }) => (
        <TextField
          key={key}
          multiline
          label={label}
          value={line.cells[key] ?? ''}
          onChange={(event) => onChange({ ...line.cells, [key]: event.target.value })}
        />
      ))}
    </Box>
  )
}

const choicesOf = (files: readonly BroughtFile[], fits: (file: BroughtFile) => boolean) =>
  files.filter(fits).map(({ uploadId, name }) => ({ id: uploadId, name }))

type LineProps = {
  line: Line
  place: number
  columns: readonly IncomingColumn[]
  coming: Coming
  checked: CheckedRow | undefined
}

function CaseLine({ line, place, columns, coming, checked }: LineProps) {
  const translate = useTranslate()
  const { files, change, drop } = coming
  const set = (said: Partial<Line>) => change(line.id, said)
  const others = columns.filter(({ asked }) => !asked)
  return (
    <Box
      component="section"
      aria-label={translate('incoming.caseN', { n: place })}
      sx={{ borderTop: `1px solid ${palette.faint}`, py: 2, '&:first-of-type': { borderTop: 0, pt: 0 } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, fontWeight: 600 }}>{translate('incoming.caseN', { n: place })}</Box>
        <Button size="small" onClick={() => drop(line.id)}>
          {translate('incoming.drop')}
        </Button>
      </Box>
      {checked?.errors.map((error) => (
        <Alert key={error} severity="error" sx={{ mt: 1 }}>
          {error}
        </Alert>
      ))}
      {checked?.notes.map((note) => (
        <Alert key={note} severity="info" sx={{ mt: 1 }}>
          {note}
        </Alert>
      ))}
      <CellFields
        columns={columns.filter(({ asked }) => asked)}
        line={line}
        onChange={(cells) => set({ cells })}
      />
      <Box sx={{ ...twoColumns, mt: 2 }}>
        <Pick
          label={translate('incoming.textId')}
          value={line.textId}
          choices={choicesOf(files, isTextFile)}
          onChange={(textId) => set({ textId })}
        />
        <Pick
          label={translate('incoming.formId')}
          value={line.formId}
          choices={choicesOf(files, isScanFile)}
          onChange={(formId) => set({ formId })}
        />
      </Box>
      {others.length > 0 && (
        <Box component="details" sx={{ mt: 1.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', py: 0.5 }}>
            {translate('incoming.more', { n: others.length })}
          </Box>
          <CellFields columns={others} line={line} onChange={(cells) => set({ cells })} />
        </Box>
      )}
    </Box>
  )
}

type Props = { columns: readonly IncomingColumn[]; coming: Coming; checked: readonly CheckedRow[] }

/** The table, line by line: read from the spreadsheet or typed, each with its files. */
export function Lines({ columns, coming, checked }: Props) {
  const translate = useTranslate()
  const { lines, add } = coming
  return (
    <Panel title={translate('incoming.lines', { n: lines.length })}>
      {lines.map((line, at) => (
        <CaseLine
          key={line.id}
          line={line}
          place={at + 1}
          columns={columns}
          coming={coming}
          checked={checked.find(({ place }) => place === at + 1)}
        />
      ))}
      <Button variant="outlined" onClick={add}>
        {translate('incoming.add')}
      </Button>
    </Panel>
  )
}
