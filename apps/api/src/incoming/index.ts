import type { Noun } from '../platform/noun'
import './incoming.messages'
import { IncomingResolver } from './incoming.resolver'
import { incomingRoutes } from './incoming.routes'
import { registerJob } from './register.job'

export const incoming: Noun = {
  entities: [],
  resolvers: [IncomingResolver],
  routes: incomingRoutes,
  jobs: { 'incoming.register': registerJob },
}
