import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { chaseMessages } from './chase.messages'

export const chaseNoun: Noun = {
  reads: {},
  pages: [{ path: '/campaigns/:campaign/chase', page: lazy(() => import('./ChasePage')) }],
  menu: [
    {
      path: '/campaigns/:campaign/chase',
      label: 'chase.menu',
      order: 22,
      posts: ['reviewingClerk', 'editor'],
    },
  ],
  messages: chaseMessages,
}
