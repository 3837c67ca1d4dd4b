import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { packetMessages } from './packet.messages'

export const packetNoun: Noun = {
  reads: {},
  pages: [{ path: '/campaigns/:campaign/packets', page: lazy(() => import('./PacketPage')) }],
  menu: [
    {
      path: '/campaigns/:campaign/packets',
      label: 'packet.menu',
      order: 13.5,
      posts: ['editor'],
      where: 'activities',
    },
  ],
  messages: packetMessages,
}
