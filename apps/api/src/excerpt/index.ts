import type { Noun } from '../platform/noun'
import './excerpt.messages'
import { ExcerptResolver } from './excerpt.resolver'
import { excerptRoutes } from './excerpt.routes'

/** What is taken out of the selection for one reader: tables for the leader, the cases of one purpose. */
export const excerpt: Noun = { entities: [], resolvers: [ExcerptResolver], routes: excerptRoutes }
