import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCampaign, type Content } from '@huibian/domain'
import { printed, printedHash, type FilledIn } from './printed'

function frameOf(preset: string) {
  const text = readFileSync(join(__dirname, '../../../../db/presets', `${preset}.yaml`), 'utf8')
  const read = parseCampaign(text)
  if (!('campaign' in read)) throw new Error('the preset cannot be read')
  return { file: read.campaign, campaignTitle: '某活动', phaseTitle: '某阶段' }
}

const filledIn: FilledIn = { filledBy: '某某', phone: '', date: '2022-04-29', unit: '某局', rows: [] }
const line = (content: Content) => ({
  entryId: 'e',
  versionSha256: 'v',
  versionN: 1,
  content,
  unit: '某海关',
  title: '总结',
  remark: '补报',
})
const week = frameOf('n3-publicity-week')
const lines = [line({ boards: { value: 2 }, people: { value: 300, qualifier: 'about' } })]

test('a table has the columns of its notice, and what stands in them is what its seal vouches for', () => {
  const now = printed(week, 't', lines, filledIn)
  expect(now.columns?.map(({ label }) => label)).toEqual(['序号', '单位名称', '展板块数', '受众人次', '备注'])
  expect(now.rows.map(({ cells }) => cells)).toEqual([['', '某海关', '2', '约300', '补报']])
  const other = printed(week, 't', [line({ boards: { value: 3 } })], filledIn)
  expect(printedHash(other)).not.toBe(printedHash(now))
})

test('the table of cases is printed as it always was', () => {
  const { format, columns } = printed(frameOf('n2-cases'), 't', [], filledIn)
  expect([format, columns]).toEqual(['huibian-summary-1', undefined])
})

test('a table that was frozen before notices drew their columns reads as it was frozen', () => {
  const before = printed(week, 't', lines, { ...filledIn, format: 'huibian-summary-1' })
  expect([before.format, before.columns, before.rows[0]?.cells]).toEqual([
    'huibian-summary-1',
    undefined,
    undefined,
  ])
})
