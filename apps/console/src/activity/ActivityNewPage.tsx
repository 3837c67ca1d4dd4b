import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router-dom'
import { Complaint, Loading, PageTitle, Panel } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { dayOf } from '../platform/time'
import { ActivityForm } from './ActivityForm'
import { activityPlan } from './activity.documents'
import { blankInput } from './plan'

/** A unit plans an activity, or records one that was held. */
export default function ActivityNewPage() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const { campaign = '' } = useParams()
  const { data, error, refetch } = useRead(activityPlan, { campaignId: campaign })
  const [today] = useState(() => dayOf(new Date().toISOString()))
  const first = data?.campaign.file.activities?.[0]?.id ?? ''
  return (
    <>
      <PageTitle title={translate('activity.new')} kicker={data?.campaign.title}>
        {translate('activity.newHint')}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Panel>
          <ActivityForm
            call={data.campaign}
            measures={data.week.measures}
            standing={blankInput(data.campaign, first, today)}
            onSaved={(id) => navigate(path(`/campaigns/${campaign}/activities/${id}`))}
          />
        </Panel>
      )}
    </>
  )
}
