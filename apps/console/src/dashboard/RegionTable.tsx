import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Panel, RecordTable, type Column } from '../parts'
import { useRead } from '../platform/read'
import { cellOf, rateOf } from './columns'
import { regionOf, type MatrixPhase } from './dashboard.documents'
import { Nil } from './OwnTable'
import { phaseColumns, type PhaseRow } from './phaseColumns'
import { ReportNothing } from './ReportNothing'

/** Where the office itself stands, as its region is measured above: what was forwarded, what is short, and 零报告. */
export function RegionTable({ campaign }: { campaign: string }) {
  const translate = useTranslate()
  const [nothing, setNothing] = useState<MatrixPhase>()
  const { data } = useRead(regionOf, { campaignId: campaign }, { live: true })
  if (!data || data.matrix.region.length === 0) return null
  const { phases, region, maySayNothing } = data.matrix
  const rows = phases.map((phase): PhaseRow => ({ phase, cell: cellOf(region, phase.key) }))
  const columns: Column<PhaseRow>[] = [
    ...phaseColumns(translate),
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
      cell: (row) => <Nil row={row} onReport={maySayNothing ? setNothing : undefined} declinedToo={false} />,
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
      {nothing && <ReportNothing campaign={campaign} phase={nothing} onClose={() => setNothing(undefined)} />}
    </Panel>
  )
}
