import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { editorMessages } from './editor.messages'
import { listMessages } from './list.messages'
import { noticeMessages } from './notice.messages'
import { otherwiseMessages } from './otherwise.messages'
import { packageMessages } from './package.messages'
import { papersMessages } from './papers.messages'
import { partMessages } from './part.messages'
import { ruleMessages } from './rule.messages'

export const noticeNoun: Noun = {
  reads: {},
  pages: [
    { path: '/campaigns/:campaign/edit', page: lazy(() => import('./EditPage')) },
    { path: '/campaigns/:campaign/correct', page: lazy(() => import('./CorrectPage')) },
  ],
  menu: [],
  messages: {
    zh: {
      ...noticeMessages.zh,
      ...editorMessages.zh,
      ...listMessages.zh,
      ...otherwiseMessages.zh,
      ...packageMessages.zh,
      ...papersMessages.zh,
      ...partMessages.zh,
      ...ruleMessages.zh,
    },
    en: {
      ...noticeMessages.en,
      ...editorMessages.en,
      ...listMessages.en,
      ...otherwiseMessages.en,
      ...packageMessages.en,
      ...papersMessages.en,
      ...partMessages.en,
      ...ruleMessages.en,
    },
  },
}
