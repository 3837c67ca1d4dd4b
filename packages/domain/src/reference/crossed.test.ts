import { presetText } from '../../test/presets.ts'
import { parseCampaign } from '../campaign/parse.ts'
import { parseRelay } from '../relay/parse.ts'
import type { Campaign, RuleRow } from '../campaign/schema.ts'
import { crossedSpots } from './crossed.ts'

const row = (id: string, kind: string, params: object, more: object = {}): RuleRow =>
  ({ id, clause: '一', kind, params, strength: 'hard', at: ['forward'], says: id, ...more }) as RuleRow

function campaignOf(preset: string): Campaign {
  const read = parseCampaign(presetText(preset))
  if (!('campaign' in read)) throw new Error('the preset cannot be read')
  return read.campaign
}
const n4 = campaignOf('n4-science-videos')

const told = (...rules: RuleRow[]): string[] =>
  crossedSpots({ ...n4, rules }).map(({ path, message }) => `${path.join('.')} ${message}`)

const least = (min: number, per = 'region', more = {}) => row('least', 'atLeast', { per, min }, more)
const most = (max: number, per = 'region', more = {}) => row('most', 'atMost', { per, max }, more)

test('a least number above the greatest of another rule is told at the earlier of the two, an equal one is sound', () => {
  expect(told(least(3), most(3))).toEqual([])
  expect(told(least(4), most(3))).toEqual([
    'rules.0.params.min 下限 4 大于规则“most”的上限 3：请把下限改为不大于 3，或把该规则的上限改为不小于 4',
  ])
  expect(told(most(3), least(4))).toEqual([
    'rules.0.params.max 上限 3 小于规则“least”的下限 4：请把上限改为不小于 4，或把该规则的下限改为不大于 3',
  ])
})

test('what one phase asks for may not pass what all phases take; the other way round it may', () => {
  expect(told(least(4, 'regionPhase'), most(3))).toHaveLength(1)
  expect(told(least(4), most(3, 'regionPhase'))).toEqual([])
  expect(told(least(4, 'filer'), most(3))).toEqual([])
})

test('rules that no entry is judged by together do not contradict each other', () => {
  const apart = (part: string) =>
    told(least(4, 'region', { [part]: ['a'] }), most(3, 'region', { [part]: ['b'] }))
  expect([apart('phases'), apart('kinds'), apart('routes')]).toEqual([[], [], []])
  expect(told(least(4, 'region', { kinds: ['a'] }), most(3))).toHaveLength(1)
})

const text = (kind: string, fields: string[], params: object) =>
  row(kind, kind, { fields, called: '文', ...params })

test('a text that must be longer than it may be is told, by its least length or by 左右', () => {
  const long = text('maxText', ['a', 'b'], { max: 300 })
  expect(told(long, text('minText', ['a'], { min: 301 }))).toEqual([
    'rules.0.params.max 上限 300 小于规则“minText”的下限 301：请把上限改为不小于 301，或把该规则的下限改为不大于 300',
  ])
  expect(told(long, text('minText', ['a', 'c'], { min: 301 }))).toEqual([])
  expect(told(text('aboutText', ['a'], { about: 400 }), long)).toEqual([
    'rules.0.params.about “左右”的下限 360 大于规则“maxText”的上限 300：请把“左右”的下限改为不大于 300，或把该规则的上限改为不小于 360',
  ])
  expect(told(text('aboutText', ['a'], { about: 330 }), long)).toEqual([])
})

test('in a file it is told by line and column, in a relay at the relay’s own row', () => {
  const n2 = presetText('n2-cases')
  const at = n2.indexOf('  - id: enoughPerPhase')
  const two = `  - id: atMostOne
    clause: 三
    kind: atMost
    params: { per: regionPhase, max: 1 }
    strength: hard
    at: [forward]
    says: 每个阶段不超过1个
`
  const read = parseCampaign(n2.slice(0, at) + two + n2.slice(at))
  const line = n2.slice(0, at).split('\n').length + 3
  expect('mistakes' in read && read.mistakes.map((one) => [one.line, one.column, one.message])).toEqual([
    [line, 38, '上限 1 小于规则“enoughPerPhase”的下限 2：请把上限改为不小于 2，或把该规则的下限改为不大于 1'],
  ])
  const upper = campaignOf('n5-industry-videos')
  const [first, ...more] = upper.rules
  const floor = row('floor', 'minText', { fields: ['summary'], called: '简介', min: 500 })
  const above = { ...upper, rules: [...(first ? [first] : []), floor, ...more] }
  const hunan = presetText('n5-hunan').replace(
    /^rules:\n/m,
    `rules:
  - { id: short, clause: 一, kind: maxText, params: { fields: [summary], called: 简介, max: 400 }, strength: hard, at: [submit], says: 简介不超过400字 }
`,
  )
  const relay = parseRelay(hunan, above)
  expect('mistakes' in relay && relay.mistakes.map(({ path, message }) => [path, message])).toEqual([
    [
      'rules[0].params.max',
      '上限 400 小于规则“floor”的下限 500：请把上限改为不小于 500，或把该规则的下限改为不大于 400',
    ],
  ])
})

const quota = (lines: object[], bonus?: object): RuleRow =>
  row('places', 'withinQuota', { lines, ...(bonus ? { bonus } : {}) })
const some = [
  { type: 'province', max: 5 },
  { type: 'xpcc', max: 3 },
]

test('a least number above the places that a table gives to a sort of body is told by that sort', () => {
  const corps = '新疆生产建设兵团科技局'
  expect(told(quota(some), least(3, 'sender'))).toEqual([])
  expect(told(quota(some), least(4, 'sender'))).toEqual([
    `rules.0.params.lines.1.max 名额（${corps}） 3 小于规则“least”的下限 4：请把名额（${corps}）改为不小于 4，或把该规则的下限改为不大于 3`,
  ])
  expect(told(least(4, 'sender'), quota(some))).toEqual([
    `rules.0.params.min 下限 4 大于规则“places”的名额（${corps}） 3：请把下限改为不大于 3，或把该规则的名额（${corps}）改为不小于 4`,
  ])
  expect(told(quota(some), least(4, 'senderTheme'))).toHaveLength(1)
  expect(told(quota(some), least(6, 'region'))).toEqual([])
})

test('a least number of a type above the places of the same type is told at its line, of another type it is sound', () => {
  const table = (...lines: object[]) => row('owed', 'atLeastByType', { per: 'sender', lines })
  expect(told(quota(some), table({ type: 'province', min: 5 }, { type: 'xpcc', min: 3 }))).toEqual([])
  const corps = '新疆生产建设兵团科技局'
  expect(told(table({ type: 'province', min: 5 }, { type: 'xpcc', min: 4 }), quota(some))).toEqual([
    `rules.0.params.lines.1.min 下限（${corps}） 4 大于规则“places”的名额（${corps}） 3：请把下限（${corps}）改为不大于 3，或把该规则的名额（${corps}）改为不小于 4`,
  ])
  expect(told(most(2, 'sender'), table({ type: 'xpcc', min: 3 }))).toEqual([
    `rules.0.params.max 上限 2 小于规则“owed”的下限（${corps}） 3：请把上限改为不小于 3，或把该规则的下限（${corps}）改为不大于 2`,
  ])
})

test('places added for a list count where every region is on it', () => {
  const province = [{ type: 'province', max: 5 }]
  const bonus = { list: 'threeAreas', types: ['province'], add: 1 }
  const listed = { ...n4, participation: { ...n4.participation, regions: ['河北', '山西'] } }
  const rules = [quota(province, bonus), least(6, 'sender')]
  expect(told(...rules)).toHaveLength(1)
  expect(crossedSpots({ ...listed, rules })).toEqual([])
  expect(crossedSpots({ ...listed, rules: [quota(province, bonus), least(7, 'sender')] })).toHaveLength(1)
})

test('a least length that its fields cannot hold is told with what they hold', () => {
  const least = (min: number, ...fields: string[]) => told(text('minText', fields, { min }))
  expect(least(500, 'summary')).toEqual([])
  expect(least(501, 'summary')).toEqual([
    'rules.0.params.min 下限 501 大于栏目 summary 可填的字符数 500（maxLength）：请把下限改为不大于 500，或把 maxLength 改为不小于 501',
  ])
  expect(least(560, 'summary', 'title')).toEqual([])
  expect(least(561, 'summary', 'title')).toHaveLength(1)
  const about = text('aboutText', ['title'], { about: 100 })
  expect(told(about).map((each) => each.split('：')[0])).toEqual([
    'rules.0.params.about “左右”的下限 90 大于栏目 title 可填的字符数 60（maxLength）',
  ])
})

test('two rules about one file or film contradict each other too', () => {
  const lasts = (id: string, params: object) => row(id, 'mediaDuration', { field: 'film', ...params })
  expect(told(lasts('short', { max: 90 }), lasts('long', { min: 120 }))).toHaveLength(1)
  expect(told(lasts('short', { max: 90 }), lasts('long', { field: 'other', min: 120 }))).toEqual([])
  const files = (id: string, params: object) =>
    row(id, 'attached', { field: 'film', formats: ['mp4'], ...params })
  expect(told(files('one', { max: 1 }), files('two', { min: 2 }))).toHaveLength(1)
})

test('in a file a length that a field cannot hold is told by line and column', () => {
  const short = presetText('n4-science-videos')
  const from = '{ field: headTitle, as: title }'
  const at = short.indexOf(from)
  const changed = short.replace(
    `kind: sameText\n    params: ${from}`,
    'kind: minText\n    params: { fields: [headTitle], called: 片头, min: 61 }',
  )
  const read = parseCampaign(changed)
  expect('mistakes' in read && read.mistakes.map(({ line, column, path }) => [line, column, path])).toEqual([
    [short.slice(0, at).split('\n').length, 53, 'rules[14].params.min'],
  ])
})
