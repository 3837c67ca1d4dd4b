import { currentLocale } from './locale'

const zone = 'Asia/Shanghai'

function parts(instant: string): { [part: string]: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
}

/** `2021-06-30` in Asia/Shanghai, for date inputs. */
export function dayOf(instant: string): string {
  const { year, month, day } = parts(instant)
  return `${year}-${month}-${day}`
}

/** The day as an office writes it: 2021年6月30日. */
export function sayDay(instant: string): string {
  if (currentLocale() === 'en') return dayOf(instant)
  return new Intl.DateTimeFormat('zh-CN', { timeZone: zone, dateStyle: 'long' }).format(new Date(instant))
}

/** Day and minute, Asia/Shanghai whatever the computer's own zone: 2021年6月30日 23:59. */
export function sayInstant(instant: string): string {
  const { hour, minute } = parts(instant)
  return `${sayDay(instant)} ${hour}:${minute}`
}

/** Short form for tables: 2021-06-30 23:59. */
export function sayShort(instant: string): string {
  const { hour, minute } = parts(instant)
  return `${dayOf(instant)} ${hour}:${minute}`
}

/** The instant at which a bare date closes: its last second in Asia/Shanghai. */
export function closeOf(day: string): string {
  return new Date(`${day}T23:59:59+08:00`).toISOString()
}
