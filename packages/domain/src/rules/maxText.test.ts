import { judge } from './judge.ts'
import type { Body } from '../content.ts'
import { say } from './say.ts'
import { settingsOf } from '../campaign/question.ts'
import { usualCounting } from '../count/body.ts'
import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('maxText')

const settings = settingsOf({ questions: [] })
const body = (n: number): Body => [{ type: 'paragraph', inlines: [{ text: '字'.repeat(n) }] }]
const row = rule({ fields: ['one', 'two'], called: { zh: '正文', en: 'The text' }, max: 1500 })

test('1500 in all pass and 1501 are one too many', () => {
  expect(judged([row], { settings, content: { one: body(1000), two: body(500) } })).toEqual([])
  const violations = judge([row], 'submit', { settings, content: { one: body(1000), two: body(501) } })
  expect(violations).toEqual([
    {
      rule: 'rule',
      path: 'one',
      message: 'text.tooLong',
      args: { field: '正文', fieldEn: 'The text', n: 1501, max: 1500, over: 1 },
      strength: 'hard',
    },
  ])
  expect(violations.map((violation) => say(violation))).toEqual([
    '正文共 1501 字，超过上限 1500 字，请删减 1 字。',
  ])
  expect(violations.map((violation) => say(violation, 'en'))).toEqual([
    'The text holds 1501 words by the Chinese count; the limit is 1500. Please cut 1.',
  ])
})

test('text in tables counts as the campaign sets', () => {
  const table: Body = [{ type: 'table', caption: '表', headerRows: 0, rows: [[{ blocks: body(1501) }]] }]
  expect(judged([row], { settings, content: { one: table } }).map(({ args }) => args.n)).toEqual([1501])
  expect(judged([row], { settings: { ...settings, countsTables: false }, content: { one: table } })).toEqual(
    [],
  )
  expect(usualCounting.countsTables).toBe(true)
})
