import type { Noun } from '../platform/noun'
import { checkRoutes } from './check.routes'

/** The public check: whether a code on paper still counts, and whether a file's seals hold. */
export const check: Noun = { entities: [], resolvers: [], routes: checkRoutes }
