import type { Noun } from '../platform/noun'
import { dashboardMessages } from './dashboard.messages'

export const dashboardNoun: Noun = { reads: {}, pages: [], menu: [], messages: dashboardMessages }
