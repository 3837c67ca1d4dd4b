import type { Noun } from '../platform/noun'
import './incoming.messages'
import { IncomingResolver } from './incoming.resolver'
import { registerJob } from './register.job'

export const incoming: Noun = {
  entities: [],
  resolvers: [IncomingResolver],
  jobs: { 'incoming.register': registerJob },
}
