import type { Noun } from '../platform/noun'
import { calendarMessages } from './calendar.messages'

export const calendarNoun: Noun = { reads: {}, pages: [], menu: [], messages: calendarMessages }
