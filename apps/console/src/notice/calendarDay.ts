/** A day of the file as the calendar's own; days have no hours, so the computer's zone does not matter. */
export function dateOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
