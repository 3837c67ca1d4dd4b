import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { inboxMessages } from './inbox.messages'

export const inboxNoun: Noun = {
  reads: {},
  pages: [{ path: '/inbox', page: lazy(() => import('./InboxPage')) }],
  menu: [],
  messages: inboxMessages,
}
