import type { Noun } from '../platform/noun'
import './session.messages'
import { SessionResolver } from './session.resolver'

/** Signing in and out: who somebody is. What they may do stands with their posts, in the account noun. */
export const session: Noun = { entities: [], resolvers: [SessionResolver] }
