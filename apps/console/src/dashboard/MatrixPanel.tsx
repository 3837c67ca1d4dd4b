import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { EmptyState, ExportTable, Panel } from '../parts'
import { useInAddress } from '../parts/inAddress'
import { sayInstant } from '../platform/time'
import { allPhases, cellOf, owes, phaseIn, summed } from './columns'
import type { Matrix } from './dashboard.documents'
import { MatrixTable } from './MatrixTable'
import { OwingSwitch } from './OwingSwitch'
import { OwnClose } from './OwnClose'
import { rowsOf, sheetColumns } from './sheet'
import { ToDuties } from './ToDuties'
import { useLinkOf } from './useLinkOf'
import { usualClose } from './usual'

/** The same units with their phases added up. */
function together(matrix: Matrix): Matrix {
  const rows = matrix.rows.map((row) => ({ ...row, cells: summed(row.cells) }))
  return { ...matrix, rows, totals: summed(matrix.totals) }
}

/** Why no row is shown: nobody is on the list, or nobody on it owes anything. */
function Nobody({ here }: { here: boolean }) {
  const translate = useTranslate()
  if (!here)
    return <EmptyState says={translate('dashboard.noUnits')} hint={translate('dashboard.noUnitsHint')} />
  return <EmptyState says={translate('dashboard.nobodyOwes')} hint={translate('dashboard.nobodyOwesHint')} />
}

type PanelProps = { matrix: Matrix; drilled: boolean; titled?: boolean }

/** A matrix with its phases as tabs, on its own page and on the nation's first screen. */
export function MatrixPanel({ matrix, drilled, titled = false }: PanelProps) {
  const translate = useTranslate()
  // The first screen shows several, each with a phase of its own.
  const of = titled ? `.${matrix.campaign.id}` : ''
  const [picked, setPicked] = useInAddress(`phase${of}`)
  const [owing, setOwing] = useInAddress(`owing${of}`)
  const owingOnly = owing !== null
  const phase = phaseIn(matrix, picked)
  const linkOf = useLinkOf(matrix, drilled)
  const looked = phase === allPhases ? together(matrix) : matrix
  const rows = owingOnly ? looked.rows.filter((row) => owes(cellOf(row.cells, phase))) : looked.rows
  const { title, closesAt } = matrix.phases.find(({ key }) => key === phase) ?? {}
  // Of all units, not of those shown: a permission must read the same whichever way the table is narrowed.
  const usual = usualClose(matrix.rows, phase) ?? closesAt
  const closes = closesAt ? translate('dashboard.closes', { at: sayInstant(closesAt) }) : undefined
  return (
    <>
      {matrix.phases.length > 1 && (
        <Tabs
          value={phase}
          onChange={(_event, key: string) => setPicked(key)}
          aria-label={translate('dashboard.phases')}
          className="no-print"
        >
          {matrix.phases.map(({ key, title }) => (
            <Tab key={key} value={key} label={title} />
          ))}
          <Tab value={allPhases} label={translate('dashboard.allPhases')} />
        </Tabs>
      )}
      {/* On paper nothing is picked, so the phase is said. */}
      <Box sx={{ display: 'none', '@media print': { display: 'block', fontWeight: 600, mb: 1 } }}>
        {title ?? translate('dashboard.allPhases')}
      </Box>
      <Panel
        title={titled ? translate('dashboard.regions', { campaign: matrix.campaign.title }) : closes}
        aside={
          <>
            <OwnClose own={usual} notice={closesAt} most />
            {titled && <ToDuties campaign={matrix.campaign.id} />}
            <OwingSwitch on={owingOnly} onChange={(on) => setOwing(on ? '1' : null)} />
          </>
        }
        flush
      >
        {rows.length === 0 ? (
          <Nobody here={matrix.rows.length > 0} />
        ) : (
          <>
            <MatrixTable matrix={{ ...looked, rows }} phase={phase} usual={usual} linkOf={linkOf} />
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', px: 2, py: 1, gap: 1 }}>
              <Box sx={{ flex: 1, minWidth: '14em', fontSize: '0.85rem', color: palette.quiet }}>
                {translate('dashboard.overdueHint')}
              </Box>
              <span className="no-print">
                <ExportTable
                  name={`${translate('dashboard.title')}　${title ?? translate('dashboard.allPhases')}`}
                  columns={sheetColumns(translate)}
                  rows={() => Promise.resolve(rowsOf({ ...looked, rows }, phase))}
                />
              </span>
            </Box>
          </>
        )}
      </Panel>
    </>
  )
}
