import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { mailMessages } from './mail.messages'

export const mailNoun: Noun = {
  reads: {},
  pages: [{ path: '/mail', page: lazy(() => import('./MailPage')) }],
  menu: [],
  messages: mailMessages,
}
