import type { Event } from '@huibian/domain'
import type { Activity } from './activity.type'
import { reportedOf } from './figures'

type Told = Pick<Activity, 'id' | 'organisationId' | 'sameAs' | 'state' | 'stored'>

/** Activities as the law counts them; what is only planned has no figures yet. */
export function reportedEvents(activities: readonly Told[]): Event[] {
  return activities.map(({ id, organisationId, sameAs, state, stored }) => ({
    id,
    unit: organisationId,
    ...(sameAs ? { sameAs } : {}),
    figures:
      state === 'planned'
        ? {}
        : Object.fromEntries(Object.entries(stored).map(([measure, one]) => [measure, reportedOf(one)])),
  }))
}
