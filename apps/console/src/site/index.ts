import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { siteMessages } from './site.messages'

export const siteNoun: Noun = {
  reads: {},
  pages: [{ path: '/site', page: lazy(() => import('./SitePage')) }],
  menu: [{ path: '/site', label: 'site.menu', order: 90, posts: ['systemAdministrator'] }],
  messages: siteMessages,
}
