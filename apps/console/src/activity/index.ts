import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { activityMessages } from './activity.messages'

const ActivityPage = lazy(() => import('./ActivityPage'))

export const activityNoun: Noun = {
  reads: {},
  pages: [
    { path: '/campaigns/:campaign/activities', page: lazy(() => import('./ActivityListPage')) },
    { path: '/campaigns/:campaign/activities/new', page: lazy(() => import('./ActivityNewPage')) },
    { path: '/campaigns/:campaign/activities/:activity', page: ActivityPage },
  ],
  menu: [
    {
      path: '/campaigns/:campaign/activities',
      label: 'activity.menu',
      order: 12,
      posts: ['filingClerk', 'reviewingClerk', 'editor'],
      where: 'activities',
    },
  ],
  messages: activityMessages,
}
