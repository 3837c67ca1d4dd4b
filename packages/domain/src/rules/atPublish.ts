import type { JudgedAct } from '../campaign/schema.ts'
import type { FactName } from './facts.ts'
import type { Kind } from './kind.ts'

/** What is known of a work when the selection is announced, and of all of them together. */
const known: readonly FactName[] = [
  'form',
  'settings',
  'phase',
  'content',
  'today',
  'tags',
  'kind',
  'route',
  'lists',
  'stages',
  'sender',
  'attestations',
  'receipts',
  'received',
  'tallies',
  'awards',
  'honours',
]

/** What is only known when the selection is announced. */
const late: readonly FactName[] = ['awards', 'honours']

/** Whether rules of a kind can be judged at an act, as far as it depends on what is announced. */
export function canJudge({ needs }: Kind, at: JudgedAct): boolean {
  return at === 'publish'
    ? needs.every((fact) => known.includes(fact))
    : !needs.some((fact) => late.includes(fact))
}
