import { belowTop, type Campaign } from '@huibian/domain'
import { leastByTypeWords } from './choices.words'

type Row = Campaign['rules'][number]

/** A row that asks one of each body, by a line for each type that the campaign knows; its numbers are then written over. */
export function leastByType({ participation, routes, rules }: Campaign): Row {
  const { filers, addressees = [] } = participation
  const recommended = belowTop({ participation, routes }) !== filers.level && addressees.length > 0
  const types = recommended ? addressees : filers.types
  return {
    id: 'leastByType',
    clause: rules[0]?.clause ?? leastByTypeWords.clause,
    kind: 'atLeastByType',
    params: {
      per: recommended ? 'sender' : 'filer',
      lines: types.map(({ id }) => ({ type: id, min: 1 })),
    },
    strength: 'soft',
    at: ['forward'],
    says: leastByTypeWords.says,
  }
}
