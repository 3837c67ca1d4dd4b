import { presetText } from '../../test/presets.ts'
import { parseCampaign } from '../campaign/parse.ts'
import { parseRelay } from '../relay/parse.ts'
import type { RuleRow } from '../campaign/schema.ts'
import { crossedSpots } from './crossed.ts'

const row = (id: string, kind: string, params: object, more: object = {}): RuleRow =>
  ({ id, clause: '一', kind, params, strength: 'hard', at: ['forward'], says: id, ...more }) as RuleRow

const told = (...rules: RuleRow[]): string[] =>
  crossedSpots({ rules }).map(({ path, message }) => `${path.join('.')} ${message}`)

const least = (min: number, per = 'region', more = {}) => row('least', 'atLeast', { per, min }, more)
const most = (max: number, per = 'region', more = {}) => row('most', 'atMost', { per, max }, more)

test('a least number above the greatest of another rule is told at the earlier of the two, an equal one is sound', () => {
  expect(told(least(3), most(3))).toEqual([])
  expect(told(least(4), most(3))).toEqual(['rules.0.params.min 下限 4 大于规则“most”的上限 3，请改正其一'])
  expect(told(most(3), least(4))).toEqual(['rules.0.params.max 上限 3 小于规则“least”的下限 4，请改正其一'])
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
    'rules.0.params.max 上限 300 小于规则“minText”的下限 301，请改正其一',
  ])
  expect(told(long, text('minText', ['a', 'c'], { min: 301 }))).toEqual([])
  expect(told(text('aboutText', ['a'], { about: 400 }), long)).toEqual([
    'rules.0.params.about 下限 360 大于规则“maxText”的上限 300，请改正其一',
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
    [line, 38, '上限 1 小于规则“enoughPerPhase”的下限 2，请改正其一'],
  ])
  const upper = parseCampaign(presetText('n5-industry-videos'))
  if (!('campaign' in upper)) throw new Error('the preset cannot be read')
  const [first] = upper.campaign.rules
  const floor = row('floor', 'minText', { fields: ['summary'], called: '简介', min: 500 })
  const above = {
    ...upper.campaign,
    rules: [...(first ? [first] : []), floor, ...upper.campaign.rules.slice(1)],
  }
  const hunan = presetText('n5-hunan').replace(
    /^rules:\n/m,
    `rules:
  - { id: short, clause: 一, kind: maxText, params: { fields: [summary], called: 简介, max: 400 }, strength: hard, at: [submit], says: 简介不超过400字 }
`,
  )
  const relay = parseRelay(hunan, above)
  expect('mistakes' in relay && relay.mistakes.map(({ path, message }) => [path, message])).toEqual([
    ['rules[0].params.max', '上限 400 小于规则“floor”的下限 500，请改正其一'],
  ])
})
