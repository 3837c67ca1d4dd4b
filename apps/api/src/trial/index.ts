import type { Noun } from '../platform/noun'
import { TrialResolver } from './trial.resolver'

export const trial: Noun = { entities: [], resolvers: [TrialResolver] }
