import type { useTranslate } from 'react-admin'
import type { Column } from '../parts'
import { sayInstant } from '../platform/time'
import { cellOf, columns, owes, rateOf } from './columns'
import type { MatrixRow } from './dashboard.documents'

/** A matrix of one phase as a spreadsheet has it: whom to call stands beside what is owed, as on the page. */
export function sheetColumns(phase: string, translate: ReturnType<typeof useTranslate>): Column<MatrixRow>[] {
  const of = (row: MatrixRow) => cellOf(row.cells, phase)
  const contact = (row: MatrixRow, value: string) => (owes(of(row)) ? value : null)
  return [
    { key: 'unit', label: translate('dashboard.unit'), cell: (row) => row.organisation.name },
    {
      key: 'close',
      label: translate('dashboard.closesAt'),
      cell: (row) => {
        const at = of(row)?.closesAt
        return at ? sayInstant(at) : null
      },
    },
    ...columns.map((column) => ({
      key: column,
      label: translate(`dashboard.column.${column}`),
      cell: (row: MatrixRow) => of(row)?.[column] ?? 0,
    })),
    { key: 'onTime', label: translate('dashboard.onTime'), cell: (row) => rateOf(of(row)) },
    { key: 'short', label: translate('dashboard.short'), cell: (row) => of(row)?.short ?? 0 },
    { key: 'nil', label: translate('dashboard.nil'), cell: (row) => of(row)?.nil ?? null },
    {
      key: 'contact',
      label: translate('dashboard.contact'),
      cell: (row) => contact(row, row.contactName),
    },
    { key: 'phone', label: translate('dashboard.phone'), cell: (row) => contact(row, row.contactPhone) },
  ]
}
