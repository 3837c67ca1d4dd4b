import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { organisationList, organisationOne } from './organisation.documents'
import { organisationMessages } from './organisation.messages'

export const organisationNoun: Noun = {
  reads: {
    organisations: {
      list: {
        document: organisationList,
        variables: ({ filter, page }) => ({
          parentId: filter['parentId'] || undefined,
          type: filter['type'] || undefined,
          search: filter['search'] || undefined,
          page,
        }),
      },
      one: organisationOne,
    },
  },
  pages: [
    { path: '/organisations', page: lazy(() => import('./OrganisationListPage')) },
    { path: '/organisations/new', page: lazy(() => import('./OrganisationNewPage')) },
    { path: '/organisations/:id', page: lazy(() => import('./OrganisationPage')) },
  ],
  menu: [
    {
      path: '/organisations',
      label: 'organisation.menu',
      order: 70,
      posts: ['reviewingClerk', 'editor', 'systemAdministrator', 'securityAdministrator'],
    },
  ],
  messages: organisationMessages,
}
