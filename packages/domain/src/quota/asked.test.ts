import { caseForm } from '../../test/judged.ts'
import type { Rule } from '../campaign/question.ts'
import type { Content } from '../content.ts'
import { judge } from '../rules/judge.ts'
import { placesAsked, talliesOf, type PlacesHeld } from './asked.ts'

const rule = (kind: string, params: Rule['params']): Rule => ({
  id: String(params['per']),
  clause: '一',
  kind,
  params,
  strength: 'hard',
  at: ['forward'],
  says: '数量',
})
const most = (per: string) => rule('atMost', { per, max: 2 })
const least = (per: string) => rule('atLeast', { per, min: 2 })

const form = {
  ...caseForm,
  fields: [
    ...caseForm.fields,
    { id: 'maker', label: '作者', type: 'text' as const, required: false, flags: ['author' as const] },
  ],
}

const asked = (rules: Rule[], content: Content, region = '四川') =>
  placesAsked(
    { form, rules },
    {
      kind: 'film',
      route: 'up',
      phase: 'one',
      content,
      filer: { id: 'a', name: '甲' },
      sender: { id: 'office', name: '局' },
      region: { id: region, name: region },
    },
  )

const told = (rules: Rule[], content: Content) =>
  asked(rules, content).map(({ subject, name }) => `${subject}: ${name}`)

test('a place of a theme or of a phase is its own; a work without a theme takes none of a theme', () => {
  const rules = ['regionTheme', 'filerTheme', 'senderTheme', 'theme', 'filerPhase'].map(most)
  expect(told(rules, { theme: 'sme' })).toEqual([
    '四川 sme: 四川（中小企业）',
    'a sme: 甲（中小企业）',
    'office sme: 局（中小企业）',
    'sme: 中小企业',
    'a one: 甲',
  ])
  expect(told(rules, { theme: '' })).toEqual(['a one: 甲'])
  expect(told(rules, {})).toEqual(['a one: 甲'])
})

test('a body without a region takes no place of a region: it shares none with others that have none', () => {
  const rules = ['region', 'regionPhase', 'regionTheme', 'sender'].map(most)
  expect(asked(rules, { theme: 'sme' }, '').map(({ per }) => per)).toEqual(['sender'])
})

test('of least numbers that of an author alone is counted by places, and a work that names none has none', () => {
  const rules = ['person', 'filer', 'senderTheme'].map(least)
  expect(told(rules, { theme: 'sme', maker: '张 三' })).toEqual(['张三 a: 张三'])
  expect(told(rules, { theme: 'sme' })).toEqual([])
})

/** What forwarding so many works of one author and theme finds, beside others that are there. */
function forwarded(rules: Rule[], n: number, held: PlacesHeld[] = []): string[] {
  const places = Array.from({ length: n }, () => asked(rules, { theme: 'sme', maker: '张三' })).flat()
  return judge(rules, 'forward', { tallies: talliesOf(places, held) }).map(
    ({ message, args }) => `${message} ${args['name']} ${args['n']}`,
  )
}

test('the second work of a theme is taken and the third refused, others counted in', () => {
  const [rules, held] = [[most('senderTheme')], { rule: 'senderTheme', subject: 'office sme', bonus: 0 }]
  expect(forwarded(rules, 2)).toEqual([])
  expect(forwarded(rules, 3)).toEqual(['quota.most 局（中小企业） 2'])
  expect(forwarded(rules, 1, [{ ...held, n: 1 }])).toEqual([])
  expect(forwarded(rules, 1, [{ ...held, n: 2 }])).toEqual(['quota.most 局（中小企业） 2'])
  expect(forwarded(rules, 2, [{ ...held, subject: 'office public', n: 2 }])).toEqual([])
})

test('an author is short with one work and not with two, those that have gone counted in', () => {
  const [rules, gone] = [[least('person')], { rule: 'person', subject: '张三 a', bonus: 0, n: 1 }]
  expect(forwarded(rules, 1)).toEqual(['atLeast.other 张三 1'])
  expect(forwarded(rules, 2)).toEqual([])
  expect(forwarded(rules, 1, [gone])).toEqual([])
})
