import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { queueList, queueVariables } from './review.documents'
import { reviewMessages } from './review.messages'

export const reviewNoun: Noun = {
  reads: { queue: { list: { document: queueList, variables: queueVariables } } },
  pages: [
    { path: '/campaigns/:campaign/queue', page: lazy(() => import('./QueuePage')) },
    { path: '/campaigns/:campaign/queue/:entry', page: lazy(() => import('./ReviewPage')) },
  ],
  menu: [{ path: '/campaigns/:campaign/queue', label: 'review.menu', order: 10, posts: ['reviewingClerk'] }],
  messages: reviewMessages,
}
