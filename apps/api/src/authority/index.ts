import type { Noun } from '../platform/noun'
import { authorityRoutes } from './authority.routes'

/** The authority that certifies the organisations' seals, their keys, and whom a verifier believes. */
export const authority: Noun = { entities: [], resolvers: [], routes: authorityRoutes }
