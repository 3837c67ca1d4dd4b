import { kindOf, ruleKinds } from './kinds.ts'
import { membersOf, type Member, type Shape } from './shape.ts'

const of = (name: string): readonly Member[] => {
  const kind = kindOf(name)
  if (!kind) throw new Error(name)
  return membersOf(kind)
}

test('a table of places has rows of a type and a number, and may have a bonus', () => {
  const types: Shape = { is: 'list', each: { is: 'text' } }
  expect(of('withinQuota')).toEqual([
    {
      name: 'lines',
      optional: false,
      shape: {
        is: 'list',
        each: {
          is: 'group',
          members: [
            { name: 'type', optional: false, shape: { is: 'text' } },
            { name: 'max', optional: false, shape: { is: 'number' } },
          ],
        },
      },
    },
    {
      name: 'bonus',
      optional: true,
      shape: {
        is: 'group',
        members: [
          { name: 'list', optional: false, shape: { is: 'text' } },
          { name: 'types', optional: false, shape: types },
          { name: 'add', optional: false, shape: { is: 'number' } },
        ],
      },
    },
  ])
})

test('words for people, words to choose from, what holds or not and what has a usual value are told apart', () => {
  const brief = ({ name, optional, shape }: Member) => [name, optional, shape.is]
  expect(of('aboutText').map(brief)).toEqual([
    ['fields', false, 'list'],
    ['called', false, 'words'],
    ['about', false, 'number'],
    ['percent', true, 'number'],
    ['counts', true, 'group'],
  ])
  expect(of('stampedScan').map(brief)).toEqual([
    ['compared', true, 'yes'],
    ['by', true, 'text'],
  ])
  expect(of('filedBy').map(brief)).toEqual([
    ['types', false, 'list'],
    ['otherWay', true, 'yes'],
  ])
  expect(of('complete')[0]?.shape).toMatchObject({
    is: 'group',
    members: ['summaryScan', 'formScan', 'entryFile', 'summaryFile'].map((name) => ({
      name,
      optional: true,
    })),
  })
})

/** Places of lists in parameters that hold one of each member. */
function emptied(members: readonly Member[]): object[] {
  return members.flatMap(({ name, shape }): object[] => {
    if (shape.is === 'list') return [{ [name]: [] }]
    return shape.is === 'group' ? emptied(shape.members).map((inner) => ({ [name]: inner })) : []
  })
}

test('no kind takes an empty list', () => {
  const taken = ruleKinds.flatMap((kind) =>
    emptied(membersOf(kind)).filter((params) => kind.params.safeParse(params).success),
  )
  expect(taken).toEqual([])
})
