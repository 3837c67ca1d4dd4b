import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { invitationMessages } from './invitation.messages'

export const invitationNoun: Noun = {
  reads: {},
  pages: [{ path: '/campaigns/:campaign/invitations', page: lazy(() => import('./InvitationPage')) }],
  menu: [
    {
      path: '/campaigns/:campaign/invitations',
      label: 'invitation.menu',
      order: 13.6,
      posts: ['editor'],
      where: 'activities',
    },
  ],
  messages: invitationMessages,
}
