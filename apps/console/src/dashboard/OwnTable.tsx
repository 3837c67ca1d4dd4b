import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { Panel, RecordTable, type Column } from '../parts'
import { usePath } from '../platform/path'
import { cellOf, rateOf, sayDuties } from './columns'
import type { Matrix, MatrixCell, MatrixPhase } from './dashboard.documents'
import { OwedDuties } from './OwedDuties'
import { phaseColumns, type PhaseRow } from './phaseColumns'
import { ReportNothing } from './ReportNothing'
import { ToDuties } from './ToDuties'

const states = {
  draft: 'draft',
  finalised: 'finalised',
  returned: 'returned',
  submitted: 'submitted,inReview',
  accepted: 'accepted',
  forwarded: 'forwarded',
  declined: 'declined',
} as const

const shown = Object.keys(states) as (keyof typeof states)[]

type NilProps = {
  row: PhaseRow
  /** Absent where another body answers. */
  onReport: ((phase: MatrixPhase) => void) | undefined
  declinedToo?: boolean
}

/** What was said where nothing comes; it can be said while nothing has been filed and something is asked for. */
export function Nil({ row: { phase, cell }, onReport, declinedToo = true }: NilProps) {
  const translate = useTranslate()
  if (!cell) return null
  if (cell.nil || !onReport) return cell.nil
  const declined = declinedToo ? cell.declined : 0
  const filed = cell.submitted + cell.returned + cell.accepted + cell.forwarded + declined
  if (filed > 0 || cell.short === 0) return null
  return (
    <Button size="small" className="no-print" onClick={() => onReport(phase)}>
      {translate('dashboard.nilAct')}
    </Button>
  )
}

/** What a unit's own cases stand at, phase by phase; each figure leads to the cases that it counts. */
export function OwnTable({ matrix }: { matrix: Matrix }) {
  const translate = useTranslate()
  const path = usePath()
  const [nothing, setNothing] = useState<MatrixPhase>()
  const [own] = matrix.rows
  const rows = matrix.phases.map((phase): PhaseRow => ({ phase, cell: cellOf(own?.cells ?? [], phase.key) }))
  const figure = (state: keyof typeof states): Column<PhaseRow> => ({
    key: state,
    label: translate(`dashboard.column.${state}`),
    align: 'right',
    wideNought: true,
    cell: ({ phase, cell }) => {
      const n = cell?.[state] ?? 0
      if (n === 0) return '0'
      const to = `/campaigns/${matrix.campaign.id}/entries?phase=${phase.key}&state=${states[state]}`
      return <Link to={path(to)}>{n}</Link>
    },
    text: ({ cell }) => cell?.[state] ?? 0,
  })
  const sayShortage = (cell: MatrixCell | undefined): string =>
    (cell?.short ?? 0) > 0
      ? translate('dashboard.shortBy', { n: cell?.short })
      : translate('dashboard.enough')
  const columns: Column<PhaseRow>[] = [
    ...phaseColumns(translate),
    ...shown.map(figure),
    {
      key: 'late',
      label: translate('dashboard.column.late'),
      align: 'right',
      wideNought: true,
      cell: ({ cell }) => String(cell?.late ?? 0),
    },
    {
      key: 'onTime',
      label: translate('dashboard.onTime'),
      align: 'right',
      cell: ({ cell }) => rateOf(cell),
    },
    {
      key: 'minimum',
      label: translate('dashboard.minimum'),
      nowrap: true,
      cell: ({ cell }) => (
        <>
          {sayShortage(cell)}
          <OwedDuties cell={cell} />
        </>
      ),
      text: ({ cell }) => sayShortage(cell),
    },
    {
      key: 'duties',
      label: translate('dashboard.duties'),
      sheetOnly: true,
      cell: ({ cell }) => cell && sayDuties(cell, translate),
    },
    {
      key: 'nil',
      label: translate('dashboard.nil'),
      cell: (row) => <Nil row={row} onReport={setNothing} />,
      text: ({ cell }) => cell?.nil,
    },
  ]
  const title = translate('dashboard.own', { campaign: matrix.campaign.title })
  return (
    <Panel title={title} aside={<ToDuties campaign={matrix.campaign.id} />} flush>
      <RecordTable rows={rows} columns={columns} rowKey={({ phase }) => phase.key} caption={title} />
      {nothing && (
        <ReportNothing campaign={matrix.campaign.id} phase={nothing} onClose={() => setNothing(undefined)} />
      )}
    </Panel>
  )
}
