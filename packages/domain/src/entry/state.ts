/** Where an entry stands: 草稿, 待盖章, 已报, 审核中, 退回修改, 审核通过, 不予推荐, 已上报. */
export type EntryState =
  'draft' | 'finalised' | 'submitted' | 'inReview' | 'returned' | 'accepted' | 'declined' | 'forwarded'

/** What moves an entry from one state to another. */
export type EntryVerb =
  | 'finalise'
  | 'takeBack'
  | 'submit'
  | 'withdraw'
  | 'beginReview'
  | 'accept'
  | 'return'
  | 'decline'
  | 'reopen'
  | 'forward'
  | 'recall'
  | 'sendBack'
  | 'discard'

/** The only moves there are; what stands in no row is refused. */
export const transitions: Readonly<
  Record<EntryState, Readonly<Partial<Record<EntryVerb, EntryState | 'discarded'>>>>
> = Object.freeze({
  draft: { finalise: 'finalised', discard: 'discarded' },
  returned: { finalise: 'finalised' },
  finalised: { takeBack: 'draft', submit: 'submitted' },
  submitted: {
    withdraw: 'draft',
    beginReview: 'inReview',
    accept: 'accepted',
    return: 'returned',
    decline: 'declined',
  },
  inReview: { accept: 'accepted', return: 'returned', decline: 'declined' },
  accepted: { reopen: 'inReview', forward: 'forwarded' },
  declined: {},
  forwarded: { recall: 'accepted', sendBack: 'accepted' },
})

export const entryStates = Object.freeze(Object.keys(transitions)) as readonly EntryState[]

/**
 * The state after a verb, or undefined where the verb is not allowed. `cameFrom` is the state before 定稿: what had been returned and is
 * taken back or withdrawn is returned again, so that the reason keeps standing beside it, and what it says of the stamp.
 */
export function advance(
  state: EntryState,
  verb: EntryVerb,
  cameFrom?: EntryState,
): EntryState | 'discarded' | undefined {
  const next = transitions[state][verb]
  return next === 'draft' && cameFrom === 'returned' ? 'returned' : next
}

/** The verbs that a state allows. */
export function verbsOf(state: EntryState): EntryVerb[] {
  return Object.keys(transitions[state]) as EntryVerb[]
}

/** Whether the text of an entry may be changed in this state. */
export function isEditable(state: EntryState): boolean {
  return transitions[state].finalise !== undefined
}

/** Timeliness of what has come in: 按时, 迟报(经同意), or 迟报 where the notice asks who comes late for a reason alone. */
export type Mark = 'onTime' | 'lateWithConsent' | 'late'

/** Whether a mark says 迟报, whoever consented. */
export const isLate = (mark: string | null): mark is 'lateWithConsent' | 'late' =>
  mark === 'lateWithConsent' || mark === 'late'
