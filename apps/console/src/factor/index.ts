import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { factorMessages } from './factor.messages'

export const factorNoun: Noun = {
  reads: {},
  pages: [{ path: '/factor', page: lazy(() => import('./FactorPage')) }],
  menu: [],
  messages: factorMessages,
}
