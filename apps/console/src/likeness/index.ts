import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { pairList, pastCaseList } from './likeness.documents'
import { likenessMessages } from './likeness.messages'

export const likenessNoun: Noun = {
  reads: {
    likenesses: { list: { document: pairList, variables: ({ filter, page }) => ({ filter, page }) } },
    pastCases: {
      list: {
        document: pastCaseList,
        variables: ({ filter, page }) => ({ search: String(filter['search'] ?? ''), page }),
      },
    },
  },
  pages: [
    { path: '/campaigns/:campaign/likenesses', page: lazy(() => import('./LikenessPage')) },
    { path: '/campaigns/:campaign/past-cases', page: lazy(() => import('./PastCasePage')) },
  ],
  menu: [
    {
      path: '/campaigns/:campaign/likenesses',
      label: 'likeness.menu',
      order: 25,
      posts: ['reviewingClerk', 'editor'],
      also: ['/campaigns/:campaign/past-cases'],
    },
  ],
  messages: likenessMessages,
}
