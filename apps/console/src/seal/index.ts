import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { sealMessages } from './seal.messages'

export const sealNoun: Noun = {
  reads: {},
  pages: [
    { path: '/seals', page: lazy(() => import('./SealPage')) },
    { path: '/seals/register', page: lazy(() => import('./SealRegisterPage')) },
  ],
  menu: [
    { path: '/seals', label: 'seal.menu', order: 10, posts: ['sealKeeper'] },
    {
      path: '/seals/register',
      label: 'seal.register',
      order: 60,
      posts: ['sealKeeper', 'approver', 'reviewingClerk'],
    },
  ],
  messages: sealMessages,
}
