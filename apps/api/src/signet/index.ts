import type { Noun } from '../platform/noun'
import { SignetResolver } from './signet.resolver'

/** Each organisation's electronic seal: what stands behind it, and on whose authorisation. */
export const signet: Noun = { entities: [], resolvers: [SignetResolver] }
