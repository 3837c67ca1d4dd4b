import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { templateMessages } from './template.messages'

export const templateNoun: Noun = {
  reads: {},
  pages: [
    { path: '/campaigns/:campaign/templates', page: lazy(() => import('./TemplatesPage')) },
    { path: '/campaigns/:campaign/templates/:template', page: lazy(() => import('./MarkPage')) },
  ],
  menu: [],
  messages: templateMessages,
}
