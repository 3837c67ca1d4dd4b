import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { dashboardMessages } from './dashboard.messages'

const MatrixPage = lazy(() => import('./MatrixPage'))

export const dashboardNoun: Noun = {
  reads: {},
  pages: [
    { path: '/campaigns/:campaign/matrix', page: MatrixPage },
    { path: '/campaigns/:campaign/matrix/:organisation', page: MatrixPage },
  ],
  menu: [
    {
      path: '/campaigns/:campaign/matrix',
      also: ['/campaigns/:campaign/proxy'],
      label: 'dashboard.menu',
      order: 20,
      posts: ['reviewingClerk', 'approver', 'editor'],
    },
  ],
  messages: dashboardMessages,
}
