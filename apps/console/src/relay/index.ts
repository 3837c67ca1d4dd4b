import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { relayMessages } from './relay.messages'

export const relayNoun: Noun = {
  reads: {},
  pages: [{ path: '/campaigns/:campaign/upward', page: lazy(() => import('./CarryPage')) }],
  menu: [],
  messages: relayMessages,
}
