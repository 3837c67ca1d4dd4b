import type { useTranslate } from 'react-admin'
import type { Column } from '../parts'
import { sayInstant } from '../platform/time'
import { sayMoved } from './columns'
import type { MatrixCell, MatrixPhase } from './dashboard.documents'
import { OwnClose } from './OwnClose'

/** A phase, and where one unit stands in it. */
export type PhaseRow = { phase: MatrixPhase; cell: MatrixCell | undefined }

/** What every table of one unit's phases begins with: the phase, its close there, and in a sheet whether that was moved. */
export const phaseColumns = (translate: ReturnType<typeof useTranslate>): Column<PhaseRow>[] => [
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
]
