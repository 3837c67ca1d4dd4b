import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { Sideways, WideSheet } from '../parts'
import { usePath } from '../platform/path'
import { cellOf, columns, owes, rateOf, type MatrixColumn } from './columns'
import type { Matrix, MatrixCell, MatrixRow } from './dashboard.documents'
import { OwedDuties } from './OwedDuties'
import { OwnClose } from './OwnClose'
import { Contact, Enter } from './rowActs'

type Props = {
  matrix: Matrix
  phase: string
  /** The close that most units have, which the head says; with a unit stands what differs from it. */
  usual: string | undefined
  linkOf: (row: MatrixRow) => string | undefined
}

const number = {
  textAlign: 'right',
  fontVariantNumeric: 'tabular-nums',
  px: 1,
  py: 0.6,
  whiteSpace: 'nowrap',
} as const
const head = {
  ...number,
  color: palette.quiet,
  fontWeight: 500,
  fontSize: '0.85rem',
  borderBottom: `1px solid ${palette.line}`,
}
const name = {
  position: 'sticky',
  left: 0,
  minWidth: { xs: '10.5em', sm: '5.5em' },
  backgroundColor: palette.sheet,
  textAlign: 'left',
  px: 2,
  py: 0.6,
  fontWeight: 400,
} as const

/** Zeroes step back, so that what stands out is what there is; lateness is told by weight and a sign, not by colour alone. */
function Figure({ column, cell }: { column: MatrixColumn; cell: MatrixCell | undefined }) {
  const n = cell?.[column] ?? 0
  const alarming = column === 'overdue' && n > 0
  const color = alarming ? palette.bad : n === 0 ? palette.faint : undefined
  return (
    <Box
      component="td"
      sx={{ ...number, color, fontWeight: alarming || (column === 'late' && n > 0) ? 700 : 400 }}
    >
      {n}
    </Box>
  )
}

/** A telephone has no room for these columns; there they stand below the unit's name. */
const wide = { display: { xs: 'none', sm: 'table-cell' } } as const

function Minimum({ cell }: { cell: MatrixCell | undefined }) {
  const translate = useTranslate()
  const missing = cell?.short ?? 0
  const sx =
    missing > 0 ? { color: palette.warn, fontWeight: 600 } : { color: palette.faint, fontWeight: 400 }
  return (
    <Box component="span" sx={sx}>
      {missing > 0 ? translate('dashboard.shortBy', { n: missing }) : translate('dashboard.enough')}
      {cell?.nil && (
        <Box component="span" title={cell.nil} sx={{ color: palette.quiet, ml: 0.5 }}>
          {translate('dashboard.nil')}
        </Box>
      )}
      <OwedDuties cell={cell} />
    </Box>
  )
}

type UnitProps = {
  row: MatrixRow
  cell: MatrixCell | undefined
  to: string | undefined
  usual: string | undefined
  notice: string | undefined
  enter: ReactNode
}

function Unit({ row, cell, to, usual, notice, enter }: UnitProps) {
  const path = usePath()
  const label = row.organisation.shortName || row.organisation.name
  return (
    <Box component="th" scope="row" sx={name} title={row.organisation.name}>
      {to ? (
        <Box component={Link} to={path(to)} sx={{ color: palette.accentDark }}>
          {label}
        </Box>
      ) : (
        label
      )}
      <OwnClose own={cell?.closesAt} notice={notice} usual={usual} />
      <Box sx={{ display: { sm: 'none' }, fontSize: '0.85rem' }}>
        <Minimum cell={cell} />
        {owes(cell) && (
          <div>
            <Contact row={row} />
          </div>
        )}
        <div>{enter}</div>
      </Box>
    </Box>
  )
}

/** Units × states of one phase, in the fixed order of the divisions; whom to call stands beside what is missing. */
export function MatrixTable({ matrix, phase, usual, linkOf }: Props) {
  const translate = useTranslate()
  const total = cellOf(matrix.totals, phase)
  const notice = matrix.phases.find(({ key }) => key === phase)?.closesAt
  const enterable = matrix.rows.some((row) => row.enterable)
  return (
    <Sideways onPaper={{ fontSize: '9pt' }}>
      <WideSheet />
      <Box
        component="table"
        aria-label={translate('dashboard.title')}
        sx={{
          borderCollapse: 'collapse',
          width: '100%',
          '& tbody tr:hover td, & tbody tr:hover th': { backgroundColor: palette.paper },
        }}
      >
        <thead>
          <tr>
            <Box component="th" scope="col" sx={{ ...head, ...name, color: palette.quiet }}>
              {translate('dashboard.unit')}
            </Box>
            {columns.map((column) => (
              <Box key={column} component="th" scope="col" sx={head}>
                {translate(`dashboard.column.${column}`)}
              </Box>
            ))}
            <Box component="th" scope="col" sx={head} title={translate('dashboard.onTimeHint')}>
              {translate('dashboard.onTime')}
            </Box>
            <Box component="th" scope="col" sx={{ ...head, ...wide }}>
              {translate('dashboard.minimum')}
            </Box>
            <Box component="th" scope="col" sx={{ ...head, ...wide, textAlign: 'left', px: 1.5 }}>
              {translate('dashboard.contact')}
            </Box>
            {enterable && (
              <Box
                component="th"
                scope="col"
                className="no-print"
                sx={{ ...head, ...wide, textAlign: 'left', px: 1.5 }}
              >
                {translate('proxy.state.proxied')}
              </Box>
            )}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => {
            const cell = cellOf(row.cells, phase)
            return (
              <Box
                component="tr"
                key={row.organisation.id}
                sx={{ borderBottom: `1px solid ${palette.shade}` }}
              >
                <Unit
                  row={row}
                  cell={cell}
                  to={linkOf(row)}
                  usual={usual}
                  notice={notice}
                  enter={<Enter row={row} campaign={matrix.campaign.id} />}
                />
                {columns.map((column) => (
                  <Figure key={column} column={column} cell={cell} />
                ))}
                <Box component="td" sx={number}>
                  {rateOf(cell)}
                </Box>
                <Box component="td" sx={{ ...number, ...wide }}>
                  <Minimum cell={cell} />
                </Box>
                <Box component="td" sx={{ ...wide, px: 1.5, whiteSpace: 'nowrap', fontSize: '0.9rem' }}>
                  {owes(cell) && <Contact row={row} />}
                </Box>
                {enterable && (
                  <Box component="td" className="no-print" sx={{ ...wide, px: 1.5, whiteSpace: 'nowrap' }}>
                    <Enter row={row} campaign={matrix.campaign.id} />
                  </Box>
                )}
              </Box>
            )
          })}
        </tbody>
        <tfoot>
          <Box
            component="tr"
            sx={{ borderTop: `1px solid ${palette.line}`, '& td, & th': { fontWeight: 600 } }}
          >
            <Box component="th" scope="row" sx={{ ...name, fontWeight: 600 }}>
              {translate('dashboard.total')}
            </Box>
            {columns.map((column) => (
              <Figure key={column} column={column} cell={total} />
            ))}
            <Box component="td" sx={number}>
              {rateOf(total)}
            </Box>
            <Box component="td" sx={wide} />
            <Box component="td" sx={wide} />
            {enterable && <Box component="td" className="no-print" sx={wide} />}
          </Box>
        </tfoot>
      </Box>
    </Sideways>
  )
}
