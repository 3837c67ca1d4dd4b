import type { Noun } from '../platform/noun'
import { paperRoutes } from './paper.routes'

/** What is printed of an entry. */
export const paper: Noun = { entities: [], resolvers: [], routes: paperRoutes }
