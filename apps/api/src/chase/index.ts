import type { Noun } from '../platform/noun'
import './chase.messages'
import { ChaseResolver } from './chase.resolver'
import { chaseRoutes } from './chase.routes'

/** 催报: who still owes, who was asked for it, and what was answered. */
export const chase: Noun = { entities: [], resolvers: [ChaseResolver], routes: chaseRoutes }
