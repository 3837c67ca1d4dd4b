import type { Noun } from '../platform/noun'

export const account: Noun = { entities: [], resolvers: [] }
