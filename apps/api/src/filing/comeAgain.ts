import {
  comesAgain,
  rulesOf,
  type Campaign,
  type Instant,
  type Passing,
  type Verb,
  type Violation,
} from '@huibian/domain'
import type { EntryRow } from '../entry/entry.entity'
import type { Context } from '../platform/context'
import { refuseIf } from '../platform/refusal'
import { caseOf, passingOf } from './facts'

/** Acts that put a case out of the receiver's hands, or out of its finalised state, and what is said where it could not come again. */
const lost: { [verb in Verb]?: string } = {
  'entry.withdraw': 'entry.withdrawnLost',
  'entry.takeBack': 'entry.takenBackLost',
  'entry.return': 'entry.returnedLost',
}

export const givesAway = (verb: Verb): boolean => lost[verb] !== undefined

/** Where the close only asks for a reason, what is late still comes. */
function closesHard(file: Campaign, phase: string): boolean {
  const rules = rulesOf(file, phase).filter(({ kind }) => kind === 'beforeInstant')
  const atSubmit = rules.find(({ at }) => at.includes('submit'))
  return atSubmit?.strength !== 'soft' || rules.some(({ strength }) => strength === 'hard')
}

const said = (message: string, close: Instant, strength: Violation['strength']): Violation => ({
  rule: message,
  message,
  args: { close },
  strength,
})

/**
 * What the close has to say of giving a case out of hand now. Its unit's own acts are refused where the case would be lost; whoever reviews
 * decides himself, and is told until when it can come again or that it cannot.
 */
export function farewell(
  verb: Verb,
  { file, phase, passing }: { file: Campaign; phase: string; passing: Passing },
): Violation[] {
  const message = lost[verb]
  if (message === undefined || !closesHard(file, phase)) return []
  const { until, may } = comesAgain(passing)
  const theirs = verb === 'entry.return'
  if (!may) return [said(message, until, theirs ? 'soft' : 'hard')]
  const closed = !comesAgain({ now: passing.now, close: passing.close }).may
  return theirs && closed ? [said('entry.returnedUntil', until, 'soft')] : []
}

/** Refuses 撤回 and 收回定稿 of what the gate would not let come again. */
export async function demandComesAgain(
  ctx: Context,
  verb: 'entry.withdraw' | 'entry.takeBack',
  entry: EntryRow,
): Promise<void> {
  const { file } = await caseOf(ctx, entry)
  const passing = await passingOf(ctx, entry, file)
  refuseIf(farewell(verb, { file, phase: entry.phase, passing }))
}
