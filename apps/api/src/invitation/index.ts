import type { Noun } from '../platform/noun'
import './invitation.messages'
import { InvitationResolver } from './invitation.resolver'

/** 邀请: named persons who file for a unit in one call alone. */
export const invitation: Noun = { entities: [], resolvers: [InvitationResolver] }
