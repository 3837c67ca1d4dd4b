import type { Noun } from '../platform/noun'
import './factor.messages'
import { FactorResolver } from './factor.resolver'

/** The second factor of a sign-in: codes of an authenticator app, and spares for when it is lost. */
export const factor: Noun = { entities: [], resolvers: [FactorResolver] }
