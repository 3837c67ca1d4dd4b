import type { Rule } from '../campaign/question.ts'
import type { Quantity } from '../content.ts'
import { advise, judge } from './judge.ts'
import { ruleKinds } from './kinds.ts'

const rows: Rule = {
  id: 'rows',
  clause: '一',
  kind: 'listsAllAccepted',
  params: {},
  strength: 'hard',
  at: ['forward'],
  says: '行数一致',
}
const enough: Rule = {
  ...rows,
  id: 'enough',
  kind: 'atLeast',
  params: { per: 'filer', min: 2 },
  strength: 'soft',
}
const facts = {
  tableRows: { listed: 1, accepted: 2 },
  tallies: [{ per: 'filer' as const, name: '甲', n: 1 }],
}

const ruledBy = (violations: { rule: string }[]) => violations.map(({ rule }) => rule)

test('findings come in the order of the kinds, whatever the order of the rows', () => {
  expect(ruledBy(judge([rows, enough], 'forward', facts))).toEqual(['enough', 'rows'])
})

test('only rules of the act and of the phase are judged', () => {
  const later = { ...rows, phases: ['p2'] }
  const phase = {
    id: 'p1',
    name: '一',
    opens: '2021-01-01',
    closes: '2021-02-01',
    wording: '截止',
    allows: {},
  }
  expect(ruledBy(judge([rows], 'submit', facts))).toEqual([])
  expect(ruledBy(judge([later], 'forward', { ...facts, phase }))).toEqual([])
  expect(ruledBy(judge([later], 'forward', { ...facts, phase: { ...phase, id: 'p2' } }))).toEqual(['rows'])
})

test('a waiver with a reason lets a soft rule pass and no hard one', () => {
  const waivers = [
    { rule: 'rows', reason: '无妨' },
    { rule: 'enough', reason: '本地区只有一家机构' },
  ]
  expect(ruledBy(judge([rows, enough], 'forward', facts, waivers))).toEqual(['rows'])
  expect(ruledBy(judge([enough], 'forward', facts, [{ rule: 'enough', reason: ' ' }]))).toEqual(['enough'])
})

test('a verdict without the facts it needs is an error, advice passes over them', () => {
  expect(() => judge([rows], 'forward', {})).toThrow('rule rows at forward needs the facts tableRows')
  expect(advise([rows], 'forward', {})).toEqual([])
  expect(ruledBy(advise([rows], 'forward', facts))).toEqual(['rows'])
})

test('a rule of no known kind is an error', () => {
  expect(() => judge([{ ...rows, kind: 'nicely' }], 'forward', facts)).toThrow('of no known kind: nicely')
})

test('the kinds are frozen and their names differ', () => {
  expect(Object.isFrozen(ruleKinds)).toBe(true)
  expect(new Set(ruleKinds.map(({ name }) => name)).size).toBe(ruleKinds.length)
})

test('in every campaign a figure ten times last year’s is asked about until its unit says that it stands', () => {
  const form = {
    template: { id: 'report', name: '总结', version: 1 },
    fields: [{ id: 'people', label: '受众人次', type: 'quantity' as const, required: false, flags: [] }],
  }
  const said = (people: Quantity, at: 'save' | 'finalise' | 'submit' = 'finalise') =>
    [judge, advise].map((verdict) => verdict([], at, { form, content: { people } }))
  const args = { field: '受众人次', fieldEn: '受众人次', value: '3000余', last: 300 }
  const leap = { rule: 'figure.leap', path: 'people', message: 'figure.leap', args, strength: 'hard' }
  const figure: Quantity = { value: 3000, qualifier: 'over', last: 300 }
  expect([said(figure), said(figure, 'submit')]).toEqual([
    [[leap], [leap]],
    [[leap], [leap]],
  ])
  const none = [[], []]
  expect([
    said(figure, 'save'),
    said({ ...figure, stands: true }),
    said({ ...figure, value: 2999 }),
    said({ value: 3000 }),
    said({ value: 0, notHeld: true, last: 300 }),
  ]).toEqual([none, none, none, none, none])
})
