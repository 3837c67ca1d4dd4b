import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { ExportFoot, Panel, WideSheet } from '../parts'
import { usePath } from '../platform/path'
import { sayDay } from '../platform/time'
import { cellOf, rateOf } from './columns'
import type { Matrix, MatrixCell, MatrixRow } from './dashboard.documents'
import { OwedDuties } from './OwedDuties'
import { OwnClose } from './OwnClose'
import { rowsOfAll, sheetColumns } from './sheet'
import { ToDuties } from './ToDuties'
import { useLinkOf } from './useLinkOf'
import { usualClose } from './usual'

const box = { px: 1.5, py: 0.7, textAlign: 'left', fontWeight: 400, verticalAlign: 'top' } as const
const quiet = { color: palette.quiet, fontSize: '0.85rem' } as const

/** What is not done yet, in the order in which it moves on. */
const underWay = ['draft', 'finalised', 'returned', 'late'] as const

type StandingProps = { cell: MatrixCell | undefined; usual: string; notice: string }

function Standing({ cell, usual, notice }: StandingProps) {
  const translate = useTranslate()
  if (!cell) return null
  const words = underWay
    .filter((name) => cell[name] > 0)
    .map((name) => `${translate(`dashboard.column.${name}`)} ${cell[name]}`)
  if (cell.came + cell.overdue > 0) words.push(`${translate('dashboard.onTime')} ${rateOf(cell)}`)
  const owed =
    cell.overdue > 0
      ? translate('dashboard.overdueBy', { n: cell.overdue })
      : cell.short > 0
        ? translate('dashboard.shortBy', { n: cell.short })
        : translate('dashboard.enough')
  const color = cell.overdue > 0 ? palette.bad : cell.short > 0 ? palette.warn : palette.quiet
  return (
    <>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {translate('dashboard.cameOf', { came: cell.came, expected: cell.expected })}
      </Box>{' '}
      <Box component="span" sx={{ color, fontWeight: cell.overdue > 0 ? 600 : 400, whiteSpace: 'nowrap' }}>
        {owed}
      </Box>
      {cell.nil && <Box sx={quiet}>{translate('dashboard.nilOf', { reason: cell.nil })}</Box>}
      {words.length > 0 && <Box sx={quiet}>{words.join(translate('dashboard.and'))}</Box>}
      <OwedDuties cell={cell} />
      <OwnClose own={cell.closesAt} notice={notice} usual={usual} />
    </>
  )
}

/** Units × phases on one look: what has come of what is expected, and what is on the way. */
export function PhaseGrid({ matrix }: { matrix: Matrix }) {
  const translate = useTranslate()
  const path = usePath()
  const base = `/campaigns/${matrix.campaign.id}`
  const linkOf = useLinkOf(matrix, true)
  const phases = matrix.phases.map((phase) => ({
    ...phase,
    usual: usualClose(matrix.rows, phase.key) ?? phase.closesAt,
  }))
  const title = translate('dashboard.centres', { campaign: matrix.campaign.title })
  const aside = (
    <>
      <ToDuties campaign={matrix.campaign.id} />
      <Link to={path(`${base}/matrix`)}>{translate('dashboard.menu')}</Link>
    </>
  )
  const nameOf = (row: MatrixRow) => {
    const { shortName, name } = row.organisation
    const to = linkOf(row)
    return to ? <Link to={path(to)}>{shortName || name}</Link> : shortName || name
  }
  return (
    <Panel title={title} aside={aside} flush>
      <WideSheet />
      <Box
        component="table"
        aria-label={title}
        sx={{
          borderCollapse: 'collapse',
          width: '100%',
          '& tr': { borderTop: `1px solid ${palette.shade}` },
        }}
      >
        <thead>
          <tr>
            <Box component="th" scope="col" sx={{ ...box, ...quiet }}>
              {translate('dashboard.unit')}
            </Box>
            {phases.map(({ key, title: name, closesAt, usual }) => (
              <Box key={key} component="th" scope="col" sx={{ ...box, ...quiet }}>
                {name}
                <Box>{translate('dashboard.until', { at: sayDay(closesAt) })}</Box>
                <OwnClose own={usual} notice={closesAt} />
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.organisation.id}>
              <Box component="th" scope="row" sx={{ ...box, minWidth: '5em' }} title={row.organisation.name}>
                {nameOf(row)}
              </Box>
              {phases.map(({ key, closesAt, usual }) => (
                <Box key={key} component="td" sx={box}>
                  <Standing cell={cellOf(row.cells, key)} usual={usual} notice={closesAt} />
                </Box>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Box component="th" scope="row" sx={{ ...box, fontWeight: 600 }}>
              {translate('dashboard.onTime')}
            </Box>
            {matrix.phases.map(({ key }) => (
              <Box key={key} component="td" sx={{ ...box, fontWeight: 600 }}>
                {rateOf(cellOf(matrix.totals, key))}
              </Box>
            ))}
          </tr>
        </tfoot>
      </Box>
      <Box sx={{ ...box, ...quiet, borderTop: `1px solid ${palette.shade}` }}>
        {translate('dashboard.overdueHint')}
      </Box>
      <ExportFoot
        rows={rowsOfAll(matrix)}
        columns={sheetColumns(translate, { phased: true })}
        caption={title}
      />
    </Panel>
  )
}
