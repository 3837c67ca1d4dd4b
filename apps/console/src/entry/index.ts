import { lazy } from 'react'
import { draftMessages } from '../draft/draft.messages'
import { editorMessages } from '../editor/editor.messages'
import { fieldMessages } from '../field/field.messages'
import { merge } from '../platform/messages'
import type { Noun } from '../platform/noun'
import { scanMessages } from '../scan/scan.messages'
import { decisionMessages } from './decision.messages'
import { entryList, entryOne } from './entry.documents'
import { entryMessages } from './entry.messages'
import { historyMessages } from './history.messages'
import { markMessages } from './mark.messages'

const sorts: { [field: string]: string } = {
  updated: 'updated',
  number: 'number',
  title: 'title',
  filer: 'filer',
  submitted: 'submitted',
}

export const entryNoun: Noun = {
  reads: {
    entries: {
      list: {
        document: entryList,
        variables: ({ filter, page, sort }) => ({
          filter,
          page,
          sort: sorts[sort?.field ?? ''] ?? 'updated',
          descending: sort?.descending ?? true,
        }),
      },
      one: entryOne,
    },
  },
  pages: [
    { path: '/campaigns/:campaign/entries', page: lazy(() => import('./EntryListPage')) },
    { path: '/entries/:id', page: lazy(() => import('./EntryPage')) },
    { path: '/entries/:id/edit', page: lazy(() => import('../draft/DraftPage')) },
    { path: '/entries/:id/scan', page: lazy(() => import('../scan/ScanPage')) },
  ],
  menu: [{ path: '/campaigns/:campaign/entries', label: 'entry.menu', order: 20, posts: ['filingClerk'] }],
  messages: merge([
    entryMessages,
    markMessages,
    decisionMessages,
    historyMessages,
    draftMessages,
    editorMessages,
    fieldMessages,
    scanMessages,
  ]),
}
