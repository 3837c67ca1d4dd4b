import type { useTranslate } from 'react-admin'
import type { Column } from '../parts'
import { sayInstant } from '../platform/time'
import { cellOf, columns, owes, rateOf, sayDuties, sayMoved } from './columns'
import type { Matrix, MatrixCell, MatrixPhase, MatrixRow } from './dashboard.documents'

type Translate = ReturnType<typeof useTranslate>

/** A unit in one phase, as a line of a spreadsheet. */
export type SheetRow = { row: MatrixRow; phase?: MatrixPhase | undefined; cell: MatrixCell | undefined }

/** The lines of one phase, or of all phases added up. */
export const rowsOf = ({ rows, phases }: Pick<Matrix, 'rows' | 'phases'>, phase: string): SheetRow[] =>
  rows.map((row) => ({
    row,
    phase: phases.find(({ key }) => key === phase),
    cell: cellOf(row.cells, phase),
  }))

/** A line for each unit in each phase. */
export const rowsOfAll = ({ rows, phases }: Matrix): SheetRow[] =>
  rows.flatMap((row) => phases.map((phase) => ({ row, phase, cell: cellOf(row.cells, phase.key) })))

/** A matrix as a spreadsheet has it: whom to call stands beside what is owed, as on the page. */
export function sheetColumns(translate: Translate, { phased = false } = {}): Column<SheetRow>[] {
  const contact = ({ cell }: SheetRow, value: string) => (owes(cell) ? value : null)
  const phase: Column<SheetRow> = {
    key: 'phase',
    label: translate('dashboard.phase'),
    cell: (one) => one.phase?.title,
  }
  return [
    { key: 'unit', label: translate('dashboard.unit'), cell: ({ row }) => row.organisation.name },
    ...(phased ? [phase] : []),
    {
      key: 'close',
      label: translate('dashboard.closesAt'),
      cell: ({ cell }) => (cell?.closesAt ? sayInstant(cell.closesAt) : null),
    },
    {
      key: 'moved',
      label: translate('dashboard.moved'),
      cell: ({ phase: of, cell }) => sayMoved(cell?.closesAt, of?.closesAt, translate),
    },
    ...columns.map((column) => ({
      key: column,
      label: translate(`dashboard.column.${column}`),
      cell: ({ cell }: SheetRow) => cell?.[column] ?? 0,
    })),
    { key: 'onTime', label: translate('dashboard.onTime'), cell: ({ cell }) => rateOf(cell) },
    { key: 'short', label: translate('dashboard.short'), cell: ({ cell }) => cell?.short ?? 0 },
    {
      key: 'duties',
      label: translate('dashboard.duties'),
      cell: ({ cell }) => cell && sayDuties(cell, translate),
    },
    { key: 'nil', label: translate('dashboard.nil'), cell: ({ cell }) => cell?.nil ?? null },
    {
      key: 'contact',
      label: translate('dashboard.contact'),
      cell: (one) => contact(one, one.row.contactName),
    },
    { key: 'phone', label: translate('dashboard.phone'), cell: (one) => contact(one, one.row.contactPhone) },
  ]
}
