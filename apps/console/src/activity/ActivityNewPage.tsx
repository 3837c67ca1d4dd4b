import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import { usePost } from '../frame/post'
import { Complaint, Loading, PageTitle, Panel } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { dayOf } from '../platform/time'
import { ActivityForm } from './ActivityForm'
import { activityPlan } from './activity.documents'
import { Closed } from './Closed'
import { EnterFor, useEntering } from './EnterFor'
import { blankInput, lastYearOf } from './plan'

/** A unit plans an activity, or records one that was held; its office may enter one for it. */
export default function ActivityNewPage() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const { campaign = '' } = useParams()
  const { data, error, refetch } = useRead(activityPlan, { campaignId: campaign })
  const [today] = useState(() => dayOf(new Date().toISOString()))
  const own = usePost().kind === 'filingClerk'
  const said = useEntering(campaign)
  const closed = data?.week.rows.some((row) => row.closed) ?? false
  const first = data?.campaign.file.activities?.[0]?.id ?? ''
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageTitle title={translate(own ? 'activity.new' : 'activity.enter')} kicker={data?.campaign.title}>
        {translate(own ? 'activity.newHint' : 'activity.enterHint')}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && !own && <EnterFor {...said} />}
      {closed && <Closed />}
      {data && !closed && (
        <Panel>
          <ActivityForm
            call={data.campaign}
            measures={data.week.measures}
            lastYear={lastYearOf(data.week, own ? undefined : said.unit)}
            standing={blankInput(data.campaign, first, today)}
            entering={own ? undefined : said.entering}
            ready={own || said.entering !== undefined}
            onSaved={(id) => {
              said.said.found.forget()
              void navigate(path(`/campaigns/${campaign}/activities/${id}`))
            }}
          />
        </Panel>
      )}
    </>
  )
}
