import type { Violation } from '../platform/wire'

/** Why a draft is not wholly saved: the first reason in full, which names its field, and how many more there are. */
export function heldWords(
  held: readonly Pick<Violation, 'says'>[],
): [key: string, args: { [name: string]: string | number }] {
  const [first, ...more] = held
  const says = first?.says ?? ''
  return more.length === 0
    ? ['draft.save.partly', { says }]
    : ['draft.save.partlyMore', { says, n: more.length }]
}
