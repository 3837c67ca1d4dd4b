import type { Noun } from '../platform/noun'
import { CalendarResolver } from './calendar.resolver'
import { calendarRoutes } from './calendar.routes'

/** 日历订阅: the deadlines that bind a post, in the form that calendar programmes read. */
export const calendar: Noun = { entities: [], resolvers: [CalendarResolver], routes: calendarRoutes }
