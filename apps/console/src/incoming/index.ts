import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { incomingMessages } from './incoming.messages'

export const incomingNoun: Noun = {
  reads: {},
  pages: [{ path: '/campaigns/:campaign/packages/register', page: lazy(() => import('./RegisterPage')) }],
  menu: [],
  messages: incomingMessages,
}
