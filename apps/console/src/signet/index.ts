import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { signetMessages } from './signet.messages'

export const signetNoun: Noun = {
  reads: {},
  pages: [{ path: '/signet', page: lazy(() => import('./SignetPage')) }],
  menu: [
    {
      path: '/signet',
      label: 'signet.menu',
      order: 62,
      posts: ['systemAdministrator', 'securityAdministrator', 'auditor', 'sealKeeper', 'approver'],
    },
  ],
  messages: signetMessages,
}
