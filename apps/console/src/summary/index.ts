import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { summaryMessages } from './summary.messages'

const SummaryPage = lazy(() => import('./SummaryPage'))

export const summaryNoun: Noun = {
  reads: {},
  pages: [
    { path: '/campaigns/:campaign/summary', page: SummaryPage },
    { path: '/campaigns/:campaign/summary/:phase', page: SummaryPage },
    { path: '/campaigns/:campaign/approvals', page: lazy(() => import('./ApprovalListPage')) },
  ],
  menu: [
    {
      path: '/campaigns/:campaign/approvals',
      label: 'summary.approvals',
      order: 12,
      posts: ['approver'],
    },
    {
      path: '/campaigns/:campaign/summary',
      label: 'summary.menu',
      order: 30,
      posts: ['reviewingClerk', 'approver'],
    },
  ],
  messages: summaryMessages,
}
