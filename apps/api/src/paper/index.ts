import type { Noun } from '../platform/noun'
import { PaperResolver } from './paper.resolver'
import { paperRoutes } from './paper.routes'

/** What is printed of an entry. */
export const paper: Noun = { entities: [], resolvers: [PaperResolver], routes: paperRoutes }
