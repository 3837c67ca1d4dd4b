import { useNotify, useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import { ActButton, Complaint, Loading, PageTitle, Panel, StateChip } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { ActivityFacts } from './ActivityFacts'
import { ActivityForm } from './ActivityForm'
import { activityOne, activityPlan, removeActivity } from './activity.documents'
import { Closed } from './Closed'
import { CountedOnce } from './CountedOnce'
import { EnteredFor } from './EnteredFor'
import { Pictures } from './Pictures'
import { broughtBy, inputOf, lastYearOf } from './plan'

/** One activity: its unit writes it, its office reads it and says whether it counts of itself. */
export default function ActivityPage() {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const path = usePath()
  const { campaign = '', activity: id = '' } = useParams()
  const one = useRead(activityOne, { id })
  const plan = useRead(activityPlan, { campaignId: campaign })
  const data = one.data && plan.data && { ...one.data, ...plan.data }
  const error = one.error ?? plan.error
  const retry = () => void Promise.all([one.refetch(), plan.refetch()])
  const activity = data?.activity
  if (error && !data) return <NoPage error={error} onRetry={retry} />
  return (
    <>
      <PageTitle title={activity?.title ?? translate('activity.title')} kicker={data?.campaign.title}>
        {activity && (
          <>
            {activity.organisation?.name} <StateChip noun="activity" state={activity.state} />
            {activity.delivery && `　${broughtBy(activity.delivery.source, translate)}`}
          </>
        )}
      </PageTitle>
      <Complaint error={error} onRetry={retry} />
      {!data && !error && <Loading />}
      {data && activity && (
        <>
          <EnteredFor activity={activity} />
          <Panel>
            {activity.closed && <Closed />}
            {activity.mine && !activity.closed ? (
              <ActivityForm
                call={data.campaign}
                measures={data.week.measures}
                lastYear={lastYearOf(data.week, activity.organisation?.id)}
                standing={inputOf(activity)}
                saved={{ id, revision: activity.revision }}
                onSaved={() => notify('activity.saved', { type: 'success' })}
              />
            ) : (
              <ActivityFacts activity={activity} call={data.campaign} measures={data.week.measures} />
            )}
          </Panel>
          <CountedOnce activity={activity} campaignId={campaign} />
          <Pictures activity={activity} />
          {activity.mine && !activity.closed && (
            <ActButton
              act={removeActivity}
              variables={{ activityId: id }}
              label="activity.strike"
              done="activity.struck"
              variant="text"
              danger
              confirm={{ text: translate('activity.strikeText', { name: activity.title }) }}
              onDone={() => navigate(path(`/campaigns/${campaign}/activities`))}
            />
          )}
        </>
      )}
    </>
  )
}
