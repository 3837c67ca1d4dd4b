import type { Noun } from '../platform/noun'
import { InboxResolver } from './inbox.resolver'
import { inboxRound } from './round'
import { tellJob } from './tell.job'

/** 提醒: what is mailed is told in the console as well, to everybody whom it concerns. */
export const inbox: Noun = {
  entities: [],
  resolvers: [InboxResolver],
  jobs: { 'inbox.tell': tellJob },
  rounds: [inboxRound],
}
