/**
 * The on-time rate (按时率) between 0 and 1: of what has come in and what is overdue, the share that came by its close. Undefined while
 * nothing has come in and nothing is overdue.
 */
export function onTimeRate({
  came,
  late,
  overdue,
}: {
  came: number
  late: number
  overdue: number
}): number | undefined {
  const due = came + overdue
  return due === 0 ? undefined : Math.max(0, came - late) / due
}

/** The rate as a table writes it: whole per cent, and never 100 % while anything was late; `—` where there is none. */
export function sayRate(rate: number | undefined): string {
  if (rate === undefined) return '—'
  return `${rate < 1 ? Math.min(99, Math.round(rate * 100)) : 100}%`
}
