import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ExportFoot, Panel, RecordTable, type Column } from '../parts'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { cellOf, rateOf, sayMoved } from './columns'
import { regionOf, type MatrixCell, type MatrixPhase } from './dashboard.documents'
import { OwnClose } from './OwnClose'
import { Nil } from './OwnTable'
import { ReportNothing } from './ReportNothing'

type Row = { phase: MatrixPhase; cell: MatrixCell | undefined }

/** Where the office itself stands, as its region is measured above: what was forwarded, what is short, and 零报告. */
export function RegionTable({ campaign }: { campaign: string }) {
  const translate = useTranslate()
  const [nothing, setNothing] = useState<MatrixPhase>()
  const { data } = useRead(regionOf, { campaignId: campaign }, { live: true })
  if (!data || data.matrix.region.length === 0) return null
  const { phases, region } = data.matrix
  const rows = phases.map((phase): Row => ({ phase, cell: cellOf(region, phase.key) }))
  const columns: Column<Row>[] = [
    { key: 'phase', label: translate('dashboard.phase'), nowrap: true, cell: ({ phase }) => phase.title },
    {
      key: 'close',
      label: translate('dashboard.closesAt'),
      nowrap: true,
      cell: ({ phase, cell }) => (
        <>
          {sayInstant(cell?.closesAt ?? phase.closesAt)}
          <OwnClose own={cell?.closesAt} notice={phase.closesAt} said />
        </>
      ),
      text: ({ phase, cell }) => sayInstant(cell?.closesAt ?? phase.closesAt),
    },
    {
      key: 'moved',
      label: translate('dashboard.moved'),
      sheetOnly: true,
      cell: ({ phase, cell }) => sayMoved(cell?.closesAt, phase.closesAt, translate),
    },
    {
      key: 'forwarded',
      label: translate('dashboard.column.forwarded'),
      align: 'right',
      cell: ({ cell }) => String(cell?.forwarded ?? 0),
    },
    {
      key: 'late',
      label: translate('dashboard.column.late'),
      align: 'right',
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
      cell: ({ cell }) =>
        (cell?.short ?? 0) > 0
          ? translate('dashboard.shortBy', { n: cell?.short })
          : translate('dashboard.enough'),
    },
    {
      key: 'nil',
      label: translate('dashboard.nil'),
      cell: (row) => <Nil row={row} onReport={setNothing} declinedToo={false} />,
      text: ({ cell }) => cell?.nil,
    },
  ]
  return (
    <Panel title={translate('dashboard.region')} flush>
      <RecordTable
        rows={rows}
        columns={columns}
        rowKey={({ phase }) => phase.key}
        caption={translate('dashboard.region')}
      />
      <ExportFoot rows={rows} columns={columns} caption={translate('dashboard.region')} />
      {nothing && <ReportNothing campaign={campaign} phase={nothing} onClose={() => setNothing(undefined)} />}
    </Panel>
  )
}
