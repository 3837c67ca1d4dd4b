import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { packageList, packageVariables } from './package.documents'
import { packageMessages } from './package.messages'

export const packageNoun: Noun = {
  reads: { packages: { list: { document: packageList, variables: packageVariables } } },
  pages: [
    { path: '/campaigns/:campaign/packages', page: lazy(() => import('./PackageListPage')) },
    { path: '/campaigns/:campaign/packages/:package', page: lazy(() => import('./PackagePage')) },
  ],
  menu: [
    {
      path: '/campaigns/:campaign/packages',
      label: 'package.menu',
      order: 40,
      posts: ['reviewingClerk', 'approver', 'editor'],
    },
  ],
  messages: packageMessages,
}
