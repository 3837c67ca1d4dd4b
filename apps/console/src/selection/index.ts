import { lazy } from 'react'
import { merge } from '../platform/messages'
import type { Noun } from '../platform/noun'
import { bookMessages } from './book.messages'
import { compilationMessages } from './compilation.messages'
import { receivedList } from './selection.documents'

export const compilationNoun: Noun = {
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
    { path: '/campaigns/:campaign/book', page: lazy(() => import('./BookPage')) },
    { path: '/campaigns/:campaign/book/:id', page: lazy(() => import('./EditedPage')) },
  ],
  menu: [
    {
      path: '/campaigns/:campaign/received',
      label: 'compilation.received',
      order: 30,
      posts: ['editor'],
    },
    { path: '/campaigns/:campaign/book', label: 'book.menu', order: 31, posts: ['editor'] },
  ],
  messages: merge([compilationMessages, bookMessages]),
}
