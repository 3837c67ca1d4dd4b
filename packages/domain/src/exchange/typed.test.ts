import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCampaign } from '../campaign/parse.ts'
import { fieldOf, type Field } from '../campaign/form.ts'
import { printedFields } from '../content/printed.ts'
import { typedColumns, typedContent, typedValue, type TypedCells } from './typed.ts'

const parsed = parseCampaign(readFileSync(join(__dirname, '../../../../db/presets/n2-cases.yaml'), 'utf8'))
if (!('campaign' in parsed)) throw new Error('the preset is not read')
const { campaign } = parsed
const columns = typedColumns(campaign)

const field = (id: string): Field => {
  const found = fieldOf(campaign.form, id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

const filled = {
  title: '一个案例',
  unit: '某中心',
  unitType: 'tisc',
  theme: 'sme',
  serviceObject: '一家企业',
  period: { from: '2020-05-01', to: '' },
  summary: '帮助企业读懂专利。',
  previouslyFiled: false,
  contact: { name: '沈择', title: '馆员', phone: '025-0000-2007', mobile: '', email: 'shen@xixia.example' },
}

test('the columns are those of the notice’s own table, then what else of the form a cell can hold', () => {
  expect(columns.filter(({ asked }) => asked).map(({ key, label }) => [key, label])).toEqual([
    ['title', '案例名称'],
    ['unit', '报送单位'],
    ['unitType', '机构类型'],
    ['theme', '主题'],
    ['serviceObject', '服务对象'],
    ['contact.name', '联系人'],
    ['contact.phone', '联系电话'],
    ['contact.email', '邮箱'],
    ['remark', '备注'],
  ])
  expect(columns.filter(({ asked }) => !asked).map(({ label }) => label)).toEqual([
    '服务起止时间',
    '摘要',
    '是否曾报送',
    '联系人职务',
    '联系人手机',
    '英文名称',
    '英文摘要',
  ])
})

test('what a case prints of itself is read back as it was', () => {
  expect(typedContent(campaign, columns, printedFields(campaign.form, filled))).toEqual({
    content: filled,
    findings: [],
  })
})

test.each([
  ['2021年3月5日', '2021-03-05'],
  ['2021/3/05', '2021-03-05'],
  ['2021.3.5', '2021-03-05'],
  ['三月五日', undefined],
])('the day %s is read as %s', (said, day) => {
  expect(typedValue({ ...field('period'), type: 'date' }, said)).toBe(day)
})

test.each([
  ['2021年3月5日 至 2021年6月1日', { from: '2021-03-05', to: '2021-06-01' }],
  ['2021-3-5 至今', { from: '2021-03-05', to: '' }],
  ['2021.3.5～2021.6.1', { from: '2021-03-05', to: '2021-06-01' }],
  ['去年', undefined],
])('the period %s is read', (said, period) => {
  expect(typedValue(field('period'), said)).toEqual(period)
})

test('a row says what of it cannot be read, and what the table asks and it lacks', () => {
  const cells: TypedCells = {
    title: '一个案例',
    theme: '没有这个主题',
    previouslyFiled: '不详',
    'contact.phone': '1',
  }
  const { content, findings } = typedContent(campaign, columns, cells)
  expect(content).toEqual({
    title: '一个案例',
    contact: { name: '', title: '', phone: '1', mobile: '', email: '' },
  })
  expect(findings).toEqual([
    { path: 'theme', message: 'typed.unreadable', args: { label: '主题', said: '没有这个主题' } },
    { path: 'serviceObject', message: 'typed.empty', args: { label: '服务对象' } },
    { path: 'previouslyFiled', message: 'typed.unreadable', args: { label: '是否曾报送', said: '不详' } },
  ])
})
