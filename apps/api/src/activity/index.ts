import type { Noun } from '../platform/noun'
import { ActivityActsResolver } from './activity.acts.resolver'
import './activity.messages'
import { ActivityResolver, ShotResolver } from './activity.resolver'

/** What member units do in a week: planned, held, counted and photographed. */
export const activity: Noun = {
  entities: [],
  resolvers: [ActivityResolver, ShotResolver, ActivityActsResolver],
}
