import type { Noun } from '../platform/noun'
import { markRound } from './anew'
import './likeness.messages'
import { EntryLikenessResolver, LikenessResolver } from './likeness.resolver'
import { likenessRoutes } from './likeness.routes'

export const likeness: Noun = {
  entities: [],
  resolvers: [EntryLikenessResolver, LikenessResolver],
  routes: likenessRoutes,
  rounds: [markRound],
}
