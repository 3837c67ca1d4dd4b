import { preset } from '../../test/presets.ts'
import { rulesForType, typesOn } from './forType.ts'

const n1 = preset('n1-ip-videos')
const n4 = preset('n4-science-videos')

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id)

test('the types on a level are those that file from it and those that the notice addresses there', () => {
  expect(ids(typesOn(n1, 'entrant'))).toEqual(['organisation', 'person'])
  expect(ids(typesOn(n1, 'body'))).toEqual(['localOffice', 'internalUnit'])
  expect(typesOn(n1, 'nation')).toEqual([])
})

test('a body reads of a quota what it is given itself, and nothing of what others are', () => {
  const [first, second] = typesOn(n4, 'body')
  const linesOf = (type: string) =>
    rulesForType(n4.rules, type, 'sender').rules.flatMap(({ kind, params }) =>
      kind === 'withinQuota' ? [params['lines']] : [],
    )
  expect(linesOf(first?.id ?? '')).toEqual([[{ type: first?.id, max: expect.any(Number) }]])
  expect(linesOf(second?.id ?? '')).toEqual([[{ type: second?.id, max: expect.any(Number) }]])
  expect(linesOf('unknown')).toEqual([])
})

test('whoever a notice does not name may neither file nor recommend', () => {
  const admitted = (type: string, as: 'filer' | 'sender') => rulesForType(n1.rules, type, as).admitted
  expect([admitted('person', 'filer'), admitted('court', 'filer')]).toEqual([true, false])
  expect([admitted('localOffice', 'sender'), admitted('court', 'sender')]).toEqual([true, false])
  // Named among those who recommend, but no place is given to it.
  const ofN4 = (type: string) => rulesForType(n4.rules, type, 'sender').admitted
  expect([ofN4('province'), ofN4('otherUnit')]).toEqual([true, false])
})
