import type { Event } from '@huibian/domain'
import type { Activity } from './activity.type'
import { reportedOf } from './figures'

/** Activities as the law counts them. */
export function reportedEvents(activities: readonly Activity[]): Event[] {
  return activities.map(({ id, organisationId, sameAs, stored }) => ({
    id,
    unit: organisationId,
    ...(sameAs ? { sameAs } : {}),
    figures: Object.fromEntries(Object.entries(stored).map(([measure, one]) => [measure, reportedOf(one)])),
  }))
}
