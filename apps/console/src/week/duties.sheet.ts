import type { useTranslate } from 'react-admin'
import { measureName } from '../activity/plan'
import { leaderOf } from '../chase/leaderOf'
import { rateOf, sayMoved } from '../dashboard/columns'
import type { Column } from '../parts'
import { sayInstant } from '../platform/time'
import type { UnitClose } from './closes'
import { sayReport } from './sayReport'
import type { Measure, WeekRow } from './week.documents'

const counted = ['planned', 'held', 'pictures', 'delivered'] as const

type Translate = ReturnType<typeof useTranslate>

/** What a unit gave towards a figure: 未开展 is said, and what it still owes; what is not filled in stays empty. */
function given({ cells }: WeekRow, { key }: Measure, translate: Translate): string {
  const cell = cells.find(({ measure }) => measure === key)
  const { state = 'blank', text = '', former = false, least = null } = cell ?? {}
  const said = state === 'notHeld' ? translate('week.notHeld') : text
  const owed = least !== null && state !== 'done' ? translate('week.owes', { n: least }) : ''
  return `${said}${owed}${former ? `（${translate('week.givenBefore')}）` : ''}`
}

type Read = { translate: Translate; closes: ReadonlyMap<string, UnitClose> }

/** The unit's own close, whether it was moved, and whether its report came by it; only whoever looks after the units has these to see. */
function closeColumns({ translate, closes }: Read): Column<WeekRow>[] {
  if (closes.size === 0) return []
  const closeOf = ({ organisation }: WeekRow) => closes.get(organisation.id)
  const cellOf = (row: WeekRow) => closeOf(row)?.cell
  return [
    {
      key: 'close',
      label: translate('dashboard.closesAt'),
      cell: (row) => {
        const at = cellOf(row)?.closesAt
        return at ? sayInstant(at) : null
      },
    },
    {
      key: 'moved',
      label: translate('dashboard.moved'),
      cell: (row) => sayMoved(cellOf(row)?.closesAt, closeOf(row)?.notice, translate),
    },
    { key: 'late', label: translate('dashboard.column.late'), cell: (row) => cellOf(row)?.late ?? 0 },
    { key: 'onTime', label: translate('dashboard.onTime'), cell: (row) => rateOf(cellOf(row)) },
  ]
}

/** How a unit stands to its report, in a word. */
export const reportColumn = ({ translate, closes }: Read): Column<WeekRow> => ({
  key: 'report',
  label: translate('week.ownReport'),
  cell: ({ organisation }) => sayReport(closes.get(organisation.id)?.cell, translate).says,
})

/** Units × duties as a spreadsheet has them. */
export function dutyColumns(measures: readonly Measure[], read: Read): Column<WeekRow>[] {
  const { translate } = read
  return [
    { key: 'unit', label: translate('week.unit'), cell: ({ organisation }) => organisation.name },
    { key: 'leader', label: translate('chase.leader'), cell: leaderOf },
    { key: 'leaderPhone', label: translate('chase.leaderPhone'), cell: ({ leaderPhone }) => leaderPhone },
    { key: 'contact', label: translate('chase.contact'), cell: ({ contactName }) => contactName },
    { key: 'phone', label: translate('chase.phone'), cell: ({ contactPhone }) => contactPhone },
    ...closeColumns(read),
    ...counted.map((column) => ({
      key: column,
      label: translate(`week.${column}`),
      cell: (row: WeekRow) => row[column],
    })),
    ...measures.map((measure) => ({
      key: measure.key,
      label: measureName(measure),
      cell: (row: WeekRow) => given(row, measure, translate),
    })),
  ]
}
