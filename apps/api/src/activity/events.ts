import type { Event } from '@huibian/domain'
import type { Activity } from './activity.type'
import { reportedOf } from './figures'

/** Activities as the law counts them; what is only planned has no figures yet. */
export function reportedEvents(activities: readonly Activity[]): Event[] {
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
