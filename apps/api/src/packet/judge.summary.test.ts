import type { CountedThing, Form } from '@huibian/domain'
import type { Context } from '../platform/context'
import type { SheetRow } from '../platform/sheet'
import { judgeSummary } from './judge.summary'
import './packet.messages'

const ctx = { asked: { language: 'zh' }, loaders: new Map() } as unknown as Context
const field = { type: 'quantity' as const, required: false, flags: [] }
const form: Form = {
  template: { id: 'report', name: '总结', version: 1 },
  fields: [
    { ...field, id: 'people', label: '受众人次' },
    { ...field, id: 'sessions', label: '活动场次' },
    { ...field, id: 'boards', label: '展板块数' },
  ],
}
const boards: CountedThing = { key: 'boards.1', plan: 'boards', name: '展板块数', unit: '块', definition: '' }
const judged = (...rows: SheetRow['values'][]) => {
  const file = { form }
  const things = [{ ...boards, field: 'boards' }]
  const { content, bad } = judgeSummary(
    ctx,
    rows.map((values, at) => ({ row: at + 2, values })),
    { file, things },
  )
  return { content, bad: bad.map(({ errors }) => errors) }
}

test('a figure comes with its unit behind it and last year’s beside it; blank, 0 and 未开展 are three things', () => {
  expect(
    judged(
      { item: '展板块数', value: '近12块', last: '10块' },
      { item: '受众人次', value: '0', last: '' },
      { item: '活动场次', value: '未开展', last: '7' },
    ),
  ).toEqual({
    content: {
      boards: { value: 12, qualifier: 'nearly', last: 10 },
      people: { value: 0 },
      sessions: { value: 0, notHeld: true, last: 7 },
    },
    bad: [],
  })
  expect(judged({ item: '受众人次', value: '', last: '300' })).toEqual({ content: {}, bad: [] })
})

test('ten times last year’s is handed back until the unit confirms it', () => {
  const people = { item: '受众人次', value: '1200余', last: '100', stands: '' }
  expect(judged(people)).toEqual({
    content: {},
    bad: [['“受众人次”本年为 1200余，上年为 100，相差十倍以上；核对无误的，请在“相差十倍已核对”栏选“是”。']],
  })
  expect(judged({ ...people, stands: '是' }).content).toEqual({
    people: { value: 1200, qualifier: 'over', last: 100, stands: true },
  })
})

test('a figure or last year’s that is none is handed back with what may be written', () => {
  const wrong = (name: string, value: string) => [
    `“${name}”填写的“${value}”不是数据，请写成 300、300余、近300、超300、约300、1.2万，或填“未开展”。`,
  ]
  expect(
    judged(
      { item: '活动场次', value: '若干', last: '' },
      { item: '受众人次', value: '3', last: '很多' },
      { item: '展板块数', value: '3', last: '2' },
    ),
  ).toEqual({
    content: { boards: { value: 3, last: 2 } },
    bad: [wrong('活动场次', '若干'), wrong('受众人次', '很多')],
  })
})

test('a packet that was handed out before is read without last year’s', () => {
  expect(judged({ item: '受众人次', value: '1200' }).content).toEqual({ people: { value: 1200 } })
})
