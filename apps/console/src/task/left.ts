const hour = 3600 * 1000

/** How long there is until `due`, as a message and its number: days while there are two or more, then hours; nothing once it has passed. */
export function leftUntil(due: string, now: string): { says: string; n: number } | undefined {
  const left = Date.parse(due) - Date.parse(now)
  if (left < 0) return undefined
  if (left >= 48 * hour) return { says: 'task.daysLeft', n: Math.floor(left / (24 * hour)) }
  const hours = Math.floor(left / hour)
  return { says: hours > 0 ? 'task.hoursLeft' : 'task.lastHour', n: hours }
}
