import type { Noun } from '../platform/noun'
import './intake.messages'
import { IntakeResolver } from './intake.resolver'

export const intake: Noun = { entities: [], resolvers: [IntakeResolver] }
