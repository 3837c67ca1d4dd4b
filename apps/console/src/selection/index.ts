import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { selectionMessages } from './selection.messages'
import { receivedList } from './selection.documents'

export const selectionNoun: Noun = {
  reads: {
    received: {
      list: {
        document: receivedList,
        variables: ({ filter, page, sort }) => ({
          filter,
          page,
          sort: sort?.field ?? 'number',
          descending: sort?.descending ?? false,
        }),
      },
    },
  },
  pages: [
    { path: '/campaigns/:campaign/received', page: lazy(() => import('./ReceivedPage')) },
    { path: '/campaigns/:campaign/received/:id', page: lazy(() => import('./ReceivedCasePage')) },
    { path: '/campaigns/:campaign/book/:id', page: lazy(() => import('./EditedPage')) },
  ],
  menu: [
    {
      path: '/campaigns/:campaign/received',
      label: 'selection.received',
      order: 30,
      posts: ['editor'],
    },
  ],
  messages: selectionMessages,
}
