import { useTranslate } from 'react-admin'
import { Facts } from '../parts'
import type { Activity, Call, Measure } from './activity.documents'
import { daysOf, planOf, plansOf, saidFigures } from './plan'

/** An activity as its office reads it. */
export function ActivityFacts({
  activity,
  call,
  measures,
}: {
  activity: Activity
  call: Call
  measures: readonly Measure[]
}) {
  const translate = useTranslate()
  const plan = planOf(plansOf(call, translate('activity.otherPlan')), activity.plan)
  const texts = (['contact', 'place', 'hosts', 'agenda', 'about', 'reason'] as const)
    .filter((name) => activity[name] !== '')
    .map((name) => [translate(`activity.${name}`), activity[name]] as const)
  return (
    <Facts
      rows={[
        [translate('activity.plan'), plan?.name],
        [translate('activity.days'), daysOf(activity)],
        ...texts,
        [translate('activity.figures'), saidFigures(activity, measures) || translate('activity.noFigures')],
      ]}
    />
  )
}
