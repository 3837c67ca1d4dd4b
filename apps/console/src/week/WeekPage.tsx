import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { EditContact } from '../chase/EditContact'
import { matrixOf } from '../dashboard/dashboard.documents'
import { NoPage } from '../frame/NoPage'
import { usePost } from '../frame/post'
import { Complaint, EmptyState, ExportFoot, Loading, PageTitle, Panel, WideSheet } from '../parts'
import { useRead } from '../platform/read'
import type { HeldPost } from '../platform/wire'
import { Differences } from './Differences'
import { Duties } from './Duties'
import { closesOf, onTimeOf } from './closes'
import { dutyColumns } from './duties.sheet'
import { EditMeasures } from './EditMeasures'
import { lackingIn } from './lacking'
import { Papers } from './Papers'
import { Totals } from './Totals'
import { weekOne, type WeekRow } from './week.documents'

/** The office names whom to call at each unit, a unit its own people. */
const namesPeople = ({ kind, organisation }: HeldPost, row: WeekRow): boolean =>
  kind === 'editor' || (kind === 'filingClerk' && organisation.id === row.organisation.id)

/** 各单位任务完成情况: a unit finds its own row, the office all of them, with what they come to and the papers made of it. */
export default function WeekPage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const post = usePost()
  const office = post.kind === 'editor'
  const [naming, setNaming] = useState<WeekRow>()
  const { data, error, refetch } = useRead(weekOne, { campaignId: campaign }, { live: true })
  // Where each unit stands to the report's close is read beside what it did.
  const matrix = useRead(
    matrixOf,
    { campaignId: campaign, organisationId: null },
    { live: true, enabled: office },
  )
  const closes = useMemo(() => closesOf(matrix.data?.matrix), [matrix.data])
  const lacking = lackingIn(data?.week.measures ?? [])
  const acts = (
    <>
      {office && data && (
        <EditMeasures
          campaignId={campaign}
          measures={data.week.measures}
          units={data.week.rows.map(({ organisation }) => organisation)}
        />
      )}
      <Button variant="outlined" onClick={() => window.print()}>
        {translate('week.print')}
      </Button>
    </>
  )
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <WideSheet />
      <PageTitle title={translate('week.title')} kicker={data?.campaign.title} aside={acts}>
        {translate(office ? 'week.hintOffice' : 'week.hint')}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {office && lacking > 0 && (
        <Alert severity="info" className="no-print">
          {translate('week.lacking', { n: lacking })}
        </Alert>
      )}
      {data && (
        <>
          <Panel title={translate('week.duties')} flush>
            {data.week.rows.length === 0 ? (
              <EmptyState says={translate('week.noUnits')} hint={translate('week.noUnitsHint')} />
            ) : (
              <>
                <Duties
                  week={data.week}
                  campaignId={campaign}
                  office={office}
                  closes={closes}
                  onTime={onTimeOf(matrix.data?.matrix)}
                  named={(row) => namesPeople(post, row)}
                  onName={setNaming}
                />
                <ExportFoot
                  rows={data.week.rows}
                  columns={dutyColumns([...data.week.measures, ...data.week.struck], { translate, closes })}
                  caption={translate('week.duties')}
                />
              </>
            )}
          </Panel>
          <Differences week={data.week} campaignId={campaign} office={office} />
          <Totals week={data.week} campaignId={campaign} office={office} />
          {office && (
            // Who prints how far units are prints no list of files that were made.
            <div className="no-print">
              <Papers campaignId={campaign} />
            </div>
          )}
          {naming && (
            <EditContact
              campaign={campaign}
              unit={naming}
              onClose={() => setNaming(undefined)}
              onSaved={() => void refetch()}
            />
          )}
        </>
      )}
    </>
  )
}
