import { sayInstant } from '../platform/time'
import type { Owing } from './chase.documents'

type Translate = (key: string, args: { [name: string]: string | number }) => string

/** To peers 提醒 alone is said, never that they are late. */
function headKey({ overdue, peer }: Owing): string {
  if (peer) return overdue ? 'chase.chat.peersSoon' : 'chase.chat.peers'
  return overdue ? 'chase.chat.overdue' : 'chase.chat.open'
}

/** What is pasted into a chat group: the call, by when, and who still owes what; units that share a close stand together. */
export function chatText(campaign: string, owing: readonly Owing[], translate: Translate): string {
  const headOf = (one: Owing): string => {
    const at = one.closesAt ? sayInstant(one.closesAt) : ''
    return translate(headKey(one), { campaign, phase: one.phaseTitle, at })
  }
  const lineOf = ({ organisation, missing, peer }: Owing, at: number): string => {
    const unit = organisation.shortName || organisation.name
    return translate(peer ? 'chase.chat.peer' : 'chase.chat.unit', { n: at + 1, unit, missing })
  }
  return [...new Set(owing.map(headOf))]
    .map((head) => [head, ...owing.filter((one) => headOf(one) === head).map(lineOf)].join('\n'))
    .join('\n\n')
}
