import { presetText } from '../../test/presets.ts'
import type { Content } from '../content.ts'
import { parseCampaign } from './parse.ts'
import type { Campaign } from './schema.ts'
import { tableCell, tableColumns } from './table.ts'
import { wordsOf } from './text.ts'

function campaignOf(preset: string): Campaign {
  const read = parseCampaign(presetText(preset))
  if (!('campaign' in read)) throw new Error('the preset cannot be read')
  return read.campaign
}

const heads = (file: Campaign) => tableColumns(file).map(({ name }) => wordsOf(name))

test('a notice that draws its table has its own columns, one that draws none those of any call', () => {
  expect(heads(campaignOf('n3-publicity-week'))).toEqual(['序号', '单位名称', '展板块数', '受众人次', '备注'])
  const usual = ['序号', '作品名称', '报送单位']
  const asked = ['联系人', '联系电话', '备注']
  expect(heads(campaignOf('n1-ip-videos'))).toEqual([...usual, '作者', ...asked])
  expect(heads(campaignOf('n4-science-videos'))).toEqual([...usual, '第一作者（第一制作单位）', ...asked])
  expect(heads(campaignOf('n5-industry-videos'))).toEqual([...usual, '征选主题', ...asked])
})

test('a cell says what a form would: numbers with their qualifier, options by name, a person’s part, rows one after another', () => {
  const n4 = campaignOf('n4-science-videos')
  const content: Content = {
    title: '星空',
    channel: 'television',
    nonOriginal: { value: 20, qualifier: 'about' },
    threeArea: true,
    otherAuthors: { rows: [{ name: '甲', unit: '某所' }, { name: '乙' }] },
    contact: { name: '丙', title: '', phone: '', mobile: '15500000001', email: 'c@example.cn' },
  }
  const cell = (field: string, part?: 'name' | 'phone' | 'email') =>
    tableCell(n4, { field, name: field, ...(part ? { part } : {}) }, content)
  expect([
    cell('title'),
    cell('channel'),
    cell('nonOriginal'),
    cell('threeArea'),
    cell('otherAuthors'),
  ]).toEqual(['星空', '省级、省会城市电视台', '约20', '是', '甲 某所；乙'])
  expect([cell('contact'), cell('contact', 'phone'), cell('contact', 'email')]).toEqual([
    '丙',
    '15500000001',
    'c@example.cn',
  ])
  expect([cell('summary'), cell('number')]).toEqual(['', ''])
})
