import { dayOf, sayShort } from '../platform/time'

/** An instant as a date-and-time box takes it, in Asia/Shanghai. */
export function minuteOf(instant: string): string {
  return `${dayOf(instant)}T${sayShort(instant).slice(-5)}`
}

export function minuteNow(): string {
  return minuteOf(new Date().toISOString())
}

/** The instant of a minute in Asia/Shanghai; the minute that is running now is the instant now, which no server calls the future. */
export function instantOf(minute: string): string {
  const now = new Date()
  return minute === minuteOf(now.toISOString())
    ? now.toISOString()
    : new Date(`${minute}:00+08:00`).toISOString()
}
