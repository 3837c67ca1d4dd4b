import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { helpMessages } from './help.messages'

export const helpNoun: Noun = {
  reads: {},
  pages: [{ path: '/help', page: lazy(() => import('./HelpPage')) }],
  menu: [],
  messages: helpMessages,
}
