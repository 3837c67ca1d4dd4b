import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import GlobalStyles from '@mui/material/GlobalStyles'
import Switch from '@mui/material/Switch'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { palette } from '../frame/palette'
import { usePost } from '../frame/post'
import { Complaint, EmptyState, Loading, PageTitle, Panel } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { allPhases, cellOf, owes, summed } from './columns'
import { matrixOf, unitOne, type Matrix, type MatrixRow } from './dashboard.documents'
import { MatrixTable } from './MatrixTable'

/** The phase that is closing next, else the last. */
function currentPhase(matrix: Matrix): string {
  const now = new Date().toISOString()
  const phases = matrix.campaign.phases
  return (phases.find((phase) => phase.closesAt > now) ?? phases[phases.length - 1])?.key ?? ''
}

/** A region leads to its centres, a centre to its cases as far as this post reads them. */
function useLinkOf(campaign: string, drilled: boolean): (row: MatrixRow) => string | undefined {
  const { kind } = usePost()
  return ({ organisation: { id } }) => {
    if (kind === 'editor')
      return `/campaigns/${campaign}/${drilled ? `received?filer=${id}` : `matrix/${id}`}`
    return kind === 'reviewingClerk' ? `/campaigns/${campaign}/queue?filer=${id}` : undefined
  }
}

/** The same units with their phases added up. */
function together(matrix: Matrix): Matrix {
  const rows = matrix.rows.map((row) => ({ ...row, cells: summed(row.cells) }))
  return { ...matrix, rows, totals: summed(matrix.totals) }
}

function Shown({ matrix, drilled }: { matrix: Matrix; drilled: boolean }) {
  const translate = useTranslate()
  const [picked, setPicked] = useState<string>()
  const [owingOnly, setOwingOnly] = useState(false)
  const phase = picked ?? currentPhase(matrix)
  const linkOf = useLinkOf(matrix.campaign.id, drilled)
  const looked = phase === allPhases ? together(matrix) : matrix
  const rows = owingOnly ? looked.rows.filter((row) => owes(cellOf(row.cells, phase))) : looked.rows
  const { title, closesAt } = matrix.campaign.phases.find(({ key }) => key === phase) ?? {}
  const filter = (
    <FormControlLabel
      className="no-print"
      control={<Switch size="small" checked={owingOnly} onChange={(_event, on) => setOwingOnly(on)} />}
      label={translate('dashboard.owingOnly')}
    />
  )
  return (
    <>
      <Tabs
        value={phase}
        onChange={(_event, key: string) => setPicked(key)}
        aria-label={translate('dashboard.phases')}
        className="no-print"
      >
        {matrix.campaign.phases.map(({ key, title }) => (
          <Tab key={key} value={key} label={title} />
        ))}
        {matrix.campaign.phases.length > 1 && (
          <Tab value={allPhases} label={translate('dashboard.allPhases')} />
        )}
      </Tabs>
      {/* On paper nothing is picked, so the phase is said. */}
      <Box sx={{ display: 'none', '@media print': { display: 'block', fontWeight: 600, mb: 1 } }}>
        {title ?? translate('dashboard.allPhases')}
      </Box>
      <Panel
        title={closesAt ? translate('dashboard.closes', { at: sayInstant(closesAt) }) : undefined}
        aside={filter}
        flush
      >
        {rows.length === 0 ? (
          <EmptyState says={translate('dashboard.nobodyOwes')} hint={translate('dashboard.nobodyOwesHint')} />
        ) : (
          <>
            <MatrixTable matrix={{ ...looked, rows }} phase={phase} linkOf={linkOf} />
            <Box sx={{ px: 2, py: 1, fontSize: '0.85rem', color: palette.quiet }}>
              {translate('dashboard.overdueHint')}
            </Box>
          </>
        )}
      </Panel>
    </>
  )
}

/** A wide table wants a wide sheet, and its whole width on it. */
const printed = (
  <GlobalStyles styles={{ '@media print': { '@page': { size: 'A4 landscape', margin: '12mm' } } }} />
)

function Acts({ campaign, drilled }: { campaign: string; drilled: boolean }) {
  const translate = useTranslate()
  const path = usePath()
  return (
    <>
      {drilled && (
        <Button variant="outlined" component={Link} to={path(`/campaigns/${campaign}/matrix`)}>
          {translate('dashboard.up')}
        </Button>
      )}
      <Button variant="outlined" onClick={() => window.print()}>
        {translate('dashboard.print')}
      </Button>
    </>
  )
}

/** How far every unit below is: regions for the nation, centres for a province; one click goes a level down. */
export default function MatrixPage() {
  const translate = useTranslate()
  const { campaign = '', organisation } = useParams()
  const { data, error, refetch } = useRead(matrixOf, {
    campaignId: campaign,
    organisationId: organisation ?? null,
  })
  const unit = useRead(unitOne, { id: organisation ?? '' }, { enabled: organisation !== undefined })
  const of = unit.data?.organisation
  return (
    <>
      {printed}
      <PageTitle
        title={
          of
            ? translate('dashboard.titleOf', { unit: of.shortName || of.name })
            : translate('dashboard.title')
        }
        aside={<Acts campaign={campaign} drilled={organisation !== undefined} />}
      >
        {data?.matrix.campaign.title}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && <Shown matrix={data.matrix} drilled={organisation !== undefined} />}
    </>
  )
}
