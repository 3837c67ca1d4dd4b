import { lazy } from 'react'
import { merge } from '../platform/messages'
import type { Noun } from '../platform/noun'
import { recordList } from './record.documents'
import { actMessages } from './acts.messages'
import { recordMessages } from './record.messages'
import { sentMessages } from './sent.messages'

export const recordNoun: Noun = {
  reads: {
    records: {
      list: {
        document: recordList,
        variables: ({ filter, page }) => ({
          noun: filter['noun'] || undefined,
          subject: filter['subject'] || undefined,
          from: filter['from'] || undefined,
          to: filter['to'] || undefined,
          page,
        }),
      },
    },
  },
  pages: [{ path: '/records', page: lazy(() => import('./RecordPage')) }],
  menu: [{ path: '/records', label: 'record.title', order: 90, posts: ['auditor'] }],
  messages: merge([recordMessages, actMessages, sentMessages]),
}
