import { dayOf } from '@huibian/domain'
import { instantAt } from './close.queries'

/** A moment to the minute, as mails and papers write it: `2021-03-26 23:59`. */
export function minuteOf(moment: Date): string {
  const instant = instantAt(moment)
  return `${dayOf(instant)} ${instant.slice(11, 16)}`
}
