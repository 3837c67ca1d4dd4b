import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { usePost } from '../frame/post'
import { Complaint, EmptyState, Loading, PageTitle, Panel } from '../parts'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { cellOf, owes } from './columns'
import { matrixOf, type Matrix, type MatrixRow } from './dashboard.documents'
import { MatrixTable } from './MatrixTable'

/** The phase that is closing next, else the last. */
function currentPhase(matrix: Matrix): string {
  const now = new Date().toISOString()
  const phases = matrix.campaign.phases
  return (phases.find((phase) => phase.closesAt > now) ?? phases[phases.length - 1])?.key ?? ''
}

function useLinkOf(campaign: string, drilled: boolean): (row: MatrixRow) => string | undefined {
  const post = usePost()
  return (row) => {
    if (post.kind === 'editor' && !drilled) return `/campaigns/${campaign}/matrix/${row.organisation.id}`
    return post.kind === 'reviewingClerk'
      ? `/campaigns/${campaign}/queue?filer=${row.organisation.id}`
      : undefined
  }
}

function Shown({ matrix, drilled }: { matrix: Matrix; drilled: boolean }) {
  const translate = useTranslate()
  const [picked, setPicked] = useState<string>()
  const [owingOnly, setOwingOnly] = useState(false)
  const phase = picked ?? currentPhase(matrix)
  const linkOf = useLinkOf(matrix.campaign.id, drilled)
  const rows = owingOnly ? matrix.rows.filter((row) => owes(cellOf(row.cells, phase))) : matrix.rows
  const closesAt = matrix.campaign.phases.find(({ key }) => key === phase)?.closesAt
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
      >
        {matrix.campaign.phases.map(({ key, title }) => (
          <Tab key={key} value={key} label={title} />
        ))}
      </Tabs>
      <Panel
        title={closesAt ? translate('dashboard.closes', { at: sayInstant(closesAt) }) : undefined}
        aside={filter}
        flush
      >
        {rows.length === 0 ? (
          <EmptyState says={translate('dashboard.nobodyOwes')} hint={translate('dashboard.nobodyOwesHint')} />
        ) : (
          <MatrixTable matrix={{ ...matrix, rows }} phase={phase} linkOf={linkOf} />
        )}
      </Panel>
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
  return (
    <>
      <PageTitle title={translate('dashboard.title')}>{data?.matrix.campaign.title}</PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && <Shown matrix={data.matrix} drilled={organisation !== undefined} />}
    </>
  )
}
