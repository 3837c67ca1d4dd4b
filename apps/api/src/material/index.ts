import type { Noun } from '../platform/noun'
import { MaterialResolver } from './material.resolver'

export const material: Noun = { entities: [], resolvers: [MaterialResolver] }
