import fc from 'fast-check'
import { preset } from '../../test/presets.ts'
import type { Campaign } from '../campaign/schema.ts'
import { changesBetween, noticeKind } from './changes.ts'
import { isAffected, type Participant } from './reach.ts'
import { carriedOver, judgedUnder } from './versions.ts'

const before = preset('n1-ip-videos')
const withRule = (id: string, params: object): Campaign => ({
  ...before,
  rules: before.rules.map((rule) =>
    rule.id === id ? { ...rule, params: { ...rule.params, ...params } } : rule,
  ),
})
const closing = (day: string): Campaign => ({
  ...before,
  phases: before.phases.map((phase) => ({ ...phase, closes: day, wording: '延至该日' })),
})

test('a changed rule is told as 原…，现改为… by its own words', () => {
  expect(
    changesBetween(before, withRule('longLength', { max: 1200 })).map(({ id, words }) => [id, words]),
  ).toEqual([
    [
      'longLength',
      '原：长视频最长不超过30分钟（限微电影、微动漫、纪录片、公益宣传片）。定稿时、报送时判定：“视频文件”时长不超过30 分钟；必须满足（依据：三（二）），现改为：长视频最长不超过30分钟（限微电影、微动漫、纪录片、公益宣传片）。定稿时、报送时判定：“视频文件”时长不超过20 分钟；必须满足（依据：三（二））。',
    ],
  ])
})

test('what is added and what is struck is told as such, and nothing is told of what is the same', () => {
  const fewer = { ...before, rules: before.rules.filter(({ id }) => id !== 'oneScript') }
  expect(changesBetween(before, fewer).map(({ words }) => words.slice(0, 3))).toEqual(['取消：'])
  expect(changesBetween(fewer, before).map(({ words }) => words.slice(0, 3))).toEqual(['增加：'])
  expect(changesBetween(before, { ...before, id: 'another' })).toEqual([])
})

test('a changed field is told, and what no sentence tells is told by its part', () => {
  const fields = before.form.fields.map((field) =>
    field.id === 'title' ? { ...field, maxLength: 40 } : field,
  )
  const words = (after: Campaign) => changesBetween(before, after).map(({ words: each }) => each)
  expect(words({ ...before, form: { ...before.form, fields } })).toEqual([
    '原：作品名称：单行文字，必填，最多 60 个字符，可以公开，现改为：作品名称：单行文字，必填，最多 40 个字符，可以公开。',
  ])
  expect(words({ ...before, vocabulary: {} })).toEqual(['“用语”部分的内容有改动。'])
})

const sections = [
  'form',
  'rules',
  'attestations',
  'stages',
  'awards',
  'contacts',
  'kinds',
  'routes',
  'organisers',
] as const

/** A version with one Chinese text of one part written otherwise. */
function rewritten(part: (typeof sections)[number], n: number): Campaign {
  let at = 0
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, turned(inner)]))
    return typeof value === 'string' && /[一-鿿]/.test(value) && at++ === n ? `${value}改` : value
  }
  return { ...before, [part]: turned(before[part]) }
}

test('no difference is passed over: two versions have changes exactly where their files differ', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sections), fc.nat(60), (part, n) => {
      const after = rewritten(part, n)
      const differs = JSON.stringify(after) !== JSON.stringify(before)
      return changesBetween(before, after).length > 0 === differs
    }),
    { numRuns: 300 },
  )
})

test('later closes alone are a 延期通知, an earlier one or anything else is a 更正通知', () => {
  expect(noticeKind(before, closing('2021-10-15'))).toBe('extension')
  expect(noticeKind(before, closing('2021-09-15'))).toBe('correction')
  expect(noticeKind(before, withRule('longLength', { max: 1200 }))).toBe('correction')
  expect(noticeKind(before, before)).toBeUndefined()
})

const one = (kind: string, route: string): Participant => ({
  level: 'entrant',
  routes: ['recommended', 'public'],
  entries: [{ phase: 'collection', kind, route }],
})

test('who is affected follows from the limits of what changes', () => {
  const [change] = changesBetween(before, withRule('longLength', { max: 1200 }))
  const reached = (participant: Participant) => change !== undefined && isAffected(change.reach, participant)
  expect([reached(one('documentary', 'public')), reached(one('script', 'public'))]).toEqual([true, false])
  expect(reached({ level: 'entrant', routes: ['public'], entries: [] })).toBe(true)
  const [code] = changesBetween(before, withRule('codeKnown', { digits: 4 }))
  expect(code && isAffected(code.reach, one('script', 'public'))).toBe(false)
  expect(code && isAffected(code.reach, one('script', 'recommended'))).toBe(true)
  expect(code && isAffected(code.reach, { level: 'entrant', routes: ['public'], entries: [] })).toBe(false)
})

test('a rule that loses its limit affects all', () => {
  const all = {
    ...before,
    rules: before.rules.map((rule) =>
      rule.id === 'noCode' ? { ...rule, routes: ['recommended', 'public'] } : rule,
    ),
  }
  const [change] = changesBetween(before, all)
  expect(change?.reach).toEqual({ routes: ['public', 'recommended'] })
})

test('a close of one level affects that level alone', () => {
  const due = { level: 'body', closes: '2021-09-20', wording: '9月20日' }
  const after = { ...before, phases: before.phases.map((phase) => ({ ...phase, dues: [due] })) }
  const [change] = changesBetween(before, after)
  expect(change?.reach).toEqual({ phases: ['collection'], levels: ['body'] })
  expect(change && isAffected(change.reach, one('script', 'public'))).toBe(false)
})

test('a draft follows the present rules, what was submitted keeps its own and has today’s deadlines', () => {
  expect(judgedUnder({}, 3)).toEqual({ content: 3, deadlines: 3 })
  expect(judgedUnder({ submittedUnder: 1 }, 3)).toEqual({ content: 1, deadlines: 3 })
})

test('a draft stays whole under a new form; what is no longer asked is set aside and not lost', () => {
  const form = { ...before.form, fields: before.form.fields.filter(({ id }) => id !== 'series') }
  expect(carriedOver({ title: '作品', series: '系列' }, form)).toEqual({
    content: { title: '作品' },
    setAside: { series: '系列' },
  })
})
