import type { Noun } from '../platform/noun'
import { LiveResolver } from './live.resolver'

export const live: Noun = { entities: [], resolvers: [LiveResolver] }
