import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { accountList } from './account.documents'
import { accountMessages } from './account.messages'

export const accountNoun: Noun = {
  reads: {
    accounts: {
      list: {
        document: accountList,
        variables: ({ filter, page }) => ({
          organisationId: filter['organisationId'] || undefined,
          search: filter['search'] || undefined,
          page,
        }),
      },
    },
  },
  pages: [
    { path: '/accounts', page: lazy(() => import('./AccountListPage')) },
    { path: '/password', page: lazy(() => import('./PasswordPage')) },
  ],
  menu: [
    {
      path: '/accounts',
      label: 'account.menu',
      order: 71,
      posts: ['reviewingClerk', 'editor', 'systemAdministrator', 'securityAdministrator'],
    },
  ],
  messages: accountMessages,
}
