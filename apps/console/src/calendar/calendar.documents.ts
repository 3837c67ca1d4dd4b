import { document } from '../platform/document'

export type CalendarFeed = { since: string | null; address: string | null }

export const calendarFeed = document<{ calendarFeed: CalendarFeed }>(
  'query CalendarFeed { calendarFeed { since address } }',
)

export const renewCalendarFeed = document<{ renewCalendarFeed: CalendarFeed }>(
  'mutation RenewCalendarFeed { renewCalendarFeed { since address } }',
)

export const endCalendarFeed = document<{ endCalendarFeed: CalendarFeed }>(
  'mutation EndCalendarFeed { endCalendarFeed { since address } }',
)
