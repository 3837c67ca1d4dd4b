import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { reportMessages } from './report.messages'

export const reportNoun: Noun = {
  reads: {},
  pages: [{ path: '/campaigns/:campaign/report', page: lazy(() => import('./ReportPage')) }],
  menu: [
    {
      path: '/campaigns/:campaign/report',
      label: 'report.menu',
      order: 14,
      posts: ['editor'],
      where: 'activities',
    },
  ],
  messages: reportMessages,
}
