import { postKinds } from '@huibian/domain'
import { lazy } from 'react'
import type { Noun } from '../platform/noun'
import { taskMessages } from './task.messages'

export const taskNoun: Noun = {
  reads: {},
  pages: [{ path: '/', page: lazy(() => import('./TaskPage')) }],
  menu: [{ path: '/', label: 'frame.tasks', order: 0, posts: postKinds }],
  messages: taskMessages,
}
