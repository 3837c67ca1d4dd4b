import type { useTranslate } from 'react-admin'
import { measureName } from '../activity/plan'
import type { Column } from '../parts'
import type { Measure, WeekRow } from './week.documents'

const counted = ['planned', 'held', 'pictures', 'delivered'] as const

type Translate = ReturnType<typeof useTranslate>

/** What a unit gave towards a figure: 未开展 is said, and what it still owes; what is not filled in stays empty. */
function given({ cells }: WeekRow, { key, least }: Measure, translate: Translate): string {
  const { state = 'blank', text = '', former = false } = cells.find(({ measure }) => measure === key) ?? {}
  const said = state === 'notHeld' ? translate('week.notHeld') : text
  const owed = least !== null && state !== 'done' ? translate('week.owes', { n: least }) : ''
  return `${said}${owed}${former ? `（${translate('week.givenBefore')}）` : ''}`
}

/** Units × duties as a spreadsheet has them. */
export function dutyColumns(measures: readonly Measure[], translate: Translate): Column<WeekRow>[] {
  return [
    { key: 'unit', label: translate('week.unit'), cell: ({ organisation }) => organisation.name },
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
