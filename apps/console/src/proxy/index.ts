import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { proxyMessages } from './proxy.messages'

export const proxyNoun: Noun = {
  reads: {},
  pages: [{ path: '/campaigns/:campaign/proxy/:organisation', page: lazy(() => import('./EnterPage')) }],
  menu: [],
  messages: proxyMessages,
}
