import { preset, presetText } from '../../test/presets.ts'
import type { Campaign } from '../campaign/schema.ts'
import { stageBar } from '../stage/span.ts'
import { parseRelay } from './parse.ts'

const upper = preset('n5-industry-videos')
const text = presetText('n5-hunan')

test('a relay exchanges no upper paper, but has a table of its own', () => {
  const told = (from: string, to: string) => {
    const read = parseRelay(text.replace(from, to), upper)
    return 'mistakes' in read ? read.mistakes.map(({ message }) => message) : []
  }
  const paper = 'documents:\n  - { id: certificate, kind: certificate, name: 证书 }'
  expect(told('documents:', paper)).toEqual([
    '上级已有编号为“certificate”的文书，不能改写，请另用编号。上级：《获奖证书》由系统生成。本级：《证书》由系统生成。',
  ])
  const table = {
    id: 'cityTable',
    kind: 'summaryTable' as const,
    name: '上级汇总表',
    fields: [],
    columns: [],
  }
  const own = parseRelay(text, { ...upper, documents: [...upper.documents, table] })
  const named = 'campaign' in own ? own.campaign.documents.map(({ id, name }) => [id, name]) : own.mistakes
  expect(named).toEqual([
    ['cityTable', { zh: '推荐汇总表', en: 'Summary table' }],
    ...upper.documents.map(({ id, name }) => [id, name]),
  ])
  expect(told('- id: cityTable\n    kind', '- id: organisers\n    kind')).toEqual([
    '上级已有编号为“organisers”的文书，不能改写，请另用编号。上级：《组织情况统计表》由系统生成。本级：《推荐汇总表》由系统生成。',
  ])
})

test('a relay’s form of an entry takes the place of none above, by its own id or by the upper one', () => {
  const [stamped] = upper.documents.filter(({ id }) => id === 'form')
  if (!stamped) throw new Error('the call has no form')
  const told = (documents: Campaign['documents'], paper: string) => {
    const rest = upper.documents.filter(({ id }) => id !== 'form')
    const read = parseRelay(text.replace('documents:', `documents:\n  - ${paper}`), {
      ...upper,
      documents: [...documents, ...rest],
    })
    return 'mistakes' in read ? read.mistakes.map(({ path, message }) => [path, message]) : []
  }
  const form: Campaign['documents'][number] = { ...stamped, stampedBy: 'entrant' }
  const slip = '{ id: slip, kind: entryForm, name: 简表, fields: [title] }'
  const above = '上级：《征选推荐表》（通知中又称“推荐汇总表”、“报名表”）由系统生成，参选单位盖章。'
  expect(told([form], slip)).toEqual([
    [
      'documents[0].kind',
      `转发只能收紧，上级已有报送表（entryForm），本级不能另用一份代替，请删去。${above}本级：《简表》由系统生成。`,
    ],
  ])
  expect(told([form], '{ id: form, kind: summaryTable, name: 汇总表 }')).toEqual([
    [
      'documents[0].id',
      `上级已有编号为“form”的文书，不能改写，请另用编号。${above}本级：《汇总表》由系统生成。`,
    ],
  ])
  expect(told([], slip)).toEqual([])
  expect(told([{ ...form, routes: ['direct'] }], slip)).toEqual([])
})

test('a relay says no other field for the first author than the call above', () => {
  const told = (flags: Campaign['form']['fields'][number]['flags'], of: object) => {
    const maker = { id: 'maker', label: '制作单位', type: 'text' as const, required: false, flags, ...of }
    const fields = [...upper.form.fields, maker]
    const director = 'form:\n  fields:\n    - { id: director, label: 导演, type: text, flags: [author] }\n'
    const read = parseRelay(text + director, { ...upper, form: { ...upper.form, fields } })
    return 'mistakes' in read ? read.mistakes.map(({ path, message }) => [path, message]) : []
  }
  expect(told(['author'], {})).toEqual([
    [
      'form.fields[0].flags',
      '上级已定据以认定第一作者的栏目“maker”，本级不能另定，请去掉 flags 中的 author。上级：制作单位：单行文字，据以认定第一作者（第一制作单位）。本级：导演：单行文字，据以认定第一作者（第一制作单位）。',
    ],
  ])
  expect(told([], {})).toEqual([])
  expect(told(['author'], { routes: ['direct'] })).toEqual([])
})

test('a relay’s own stage comes after one above or after another of its own, and none waits for itself', () => {
  const told = (...after: string[]) => {
    const rows = after.map(
      (id, n) => `\n  - { id: own${n + 1}, name: 本省环节, level: department, after: ${id} }`,
    )
    const read = parseRelay(`${text}stages:${rows.join('')}\n`, upper)
    if ('campaign' in read)
      return stageBar(read.campaign, '2024-05-01T00:00:00+08:00').map(({ stage: { id } }) => id)
    return read.mistakes.map(({ path, message }) => `${path} ${message}`)
  }
  expect(told('collection', 'own1')).toEqual([
    'collection',
    'own1',
    'own2',
    'screening',
    'expertReview',
    'ceremony',
  ])
  const above = 'collection、screening、expertReview、ceremony'
  const late = (index: number, id: string) =>
    `stages[${index}].after 环节“本省环节”（${id}）不在本环节之前，请先写在前的环节，再写本环节`
  expect(told('own1')).toEqual([late(0, 'own1')])
  expect(told('own2', 'own1')).toEqual([late(0, 'own2'), late(1, 'own1')])
  expect(told('elsewhere')).toEqual([`stages[0].after 没有编号为“elsewhere”的在前的环节，可用的有：${above}`])
})
