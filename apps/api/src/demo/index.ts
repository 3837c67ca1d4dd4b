import type { Noun } from '../platform/noun'
import './demo.messages'
import { DemoResolver } from './demo.resolver'

/** The played world of a newcomer: its roles, its story, its way back to the start. Absent in production. */
export const demo: Noun = { entities: [], resolvers: [DemoResolver] }
