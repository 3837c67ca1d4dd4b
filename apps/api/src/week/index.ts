import type { Noun } from '../platform/noun'
import './week.messages'
import { WeekResolver } from './week.resolver'

/** The week as its office sees it: who owes what, what it comes to, and what is told of it. */
export const week: Noun = { entities: [], resolvers: [WeekResolver] }
