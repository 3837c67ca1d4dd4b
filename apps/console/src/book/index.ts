import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { bookMessages } from './book.messages'
import { certificateMessages } from './certificates.messages'
import { printingMessages } from './printing.messages'

export const bookNoun: Noun = {
  reads: {},
  pages: [{ path: '/campaigns/:campaign/book', page: lazy(() => import('./BookPage')) }],
  menu: [{ path: '/campaigns/:campaign/book', label: 'book.menu', order: 31, posts: ['editor'] }],
  messages: {
    zh: { ...bookMessages.zh, ...printingMessages.zh, ...certificateMessages.zh },
    en: { ...bookMessages.en, ...printingMessages.en, ...certificateMessages.en },
  },
}
