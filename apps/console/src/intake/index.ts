import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { intakeMessages } from './intake.messages'

export const intakeNoun: Noun = {
  reads: {},
  pages: [{ path: '/campaigns/:campaign/packages/take', page: lazy(() => import('./TakePackagePage')) }],
  menu: [],
  messages: intakeMessages,
}
