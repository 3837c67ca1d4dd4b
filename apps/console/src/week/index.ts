import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { weekMessages } from './week.messages'

export const weekNoun: Noun = {
  reads: {},
  pages: [{ path: '/campaigns/:campaign/week', page: lazy(() => import('./WeekPage')) }],
  menu: [
    {
      path: '/campaigns/:campaign/week',
      label: 'week.menu',
      order: 13,
      posts: ['filingClerk', 'reviewingClerk', 'editor'],
      where: 'activities',
    },
  ],
  messages: weekMessages,
}
