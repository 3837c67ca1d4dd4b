import type { useTranslate } from 'react-admin'
import { measureName } from '../activity/plan'
import type { Column } from '../parts'
import type { Measure, WeekRow } from './week.documents'

const counted = ['planned', 'held', 'pictures', 'delivered'] as const

/** What a unit gave towards a figure; 未开展 is said, and what is not filled in stays empty. */
function given({ cells }: WeekRow, { key }: Measure, notHeld: string): string | undefined {
  const duty = cells.find(({ measure }) => measure === key)
  return duty?.state === 'notHeld' ? notHeld : duty?.text
}

/** Units × duties as a spreadsheet has them. */
export function dutyColumns(
  measures: readonly Measure[],
  translate: ReturnType<typeof useTranslate>,
): Column<WeekRow>[] {
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
      cell: (row: WeekRow) => given(row, measure, translate('week.notHeld')),
    })),
  ]
}
