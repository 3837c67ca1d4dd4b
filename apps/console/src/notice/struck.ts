import { ownRows, standingIn, type Campaign, type Place } from '@huibian/domain'
import { isGroup, valueAt } from './examples'

/**
 * What is struck with a row: a list goes with its last row, and a group with the last that it holds. A relay that asks for nothing more has no
 * form of its own, and an empty one could not be read.
 */
export function struckWith(
  { text, campaign }: { text: string; campaign: Campaign },
  list: Place,
  row: Place[number],
): Place {
  if (ownRows(text, list) !== 1) return [...list, row]
  const above = list.slice(0, -1)
  if (typeof above.at(-1) !== 'string') return list
  const group = valueAt(campaign, above)
  const stands = standingIn(text)
  const holdsMore =
    isGroup(group) && Object.keys(group).some((name) => name !== list.at(-1) && stands([...above, name]))
  return holdsMore ? list : above
}
