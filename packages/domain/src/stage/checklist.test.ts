import { preset, presetText } from '../../test/presets.ts'
import { parseCampaign } from '../campaign/parse.ts'
import { parseRelay } from '../relay/parse.ts'
import { stagesChecked } from './checklist.ts'

const national = preset('n5-industry-videos')
const ids = (made: typeof national, route: string) => stagesChecked(made, route).map(({ id }) => id)

const own = (level: string, item = 'local') =>
  `${presetText('n5-hunan')}stages:
  - { id: cityReview, name: 市州审核, level: ${level}, checklist: [{ id: ${item}, name: 本地, says: 在本地拍摄 }] }
`

function relay(text: string) {
  const read = parseRelay(text, national)
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes))
  return read.campaign
}

test('the checklists of every stage that a rule names are gone through, whoever’s they are', () => {
  expect([ids(national, 'recommended'), ids(national, 'direct')]).toEqual([['screening'], ['screening']])
})

test('a relay’s receiver goes through its own checklist beside the one of the call above', () => {
  expect(ids(relay(own('city')), 'recommended')).toEqual(['cityReview', 'screening'])
  expect(ids(relay(own('department')), 'recommended')).toEqual(['screening'])
  const rule = `rules:
  - { id: reviewed, clause: 湖南通知, kind: checked, params: { stages: [cityReview] }, strength: hard, at: [accept], says: 经本省审核 }`
  expect(ids(relay(own('department').replace('rules:', rule)), 'recommended')).toEqual([
    'cityReview',
    'screening',
  ])
})

test('where no rule names one and the receiver has none, the first checklist is gone through', () => {
  const rules = national.rules.filter(({ kind }) => kind !== 'checked')
  const made = { ...national, rules }
  expect([ids(made, 'recommended'), ids(made, 'direct')]).toEqual([['screening'], ['screening']])
  expect(stagesChecked({ ...made, stages: [] }, 'direct')).toEqual([])
})

test('two checklists that one reader goes through share no point', () => {
  const read = parseRelay(own('city', 'theme'), national)
  expect('mistakes' in read && read.mistakes.map(({ path, message }) => [path, message])).toEqual([
    [
      'stages[0].checklist[0].id',
      '核对项编号“theme”与环节“初步筛选”的重复，两个环节的清单由同一单位核对，请另用编号',
    ],
  ])
  expect(ids(relay(own('department', 'theme')), 'recommended')).toEqual(['screening'])
})

test('a checklist is asked for when an entry is accepted, and at no other act', () => {
  const text = presetText('n5-industry-videos')
  const rule = 'params: { stages: [screening] }\n    strength: hard\n    at: [accept'
  const read = parseCampaign(text.replace(rule, `${rule}, forward`))
  expect('mistakes' in read && read.mistakes.map(({ path, message }) => [path, message])).toEqual([
    [
      expect.stringMatching(/^rules\[\d+\]\.at\[1\]$/),
      '核对清单（checked）只在审核通过（accept）时逐项核对，应写 at: [accept]，请去掉其他时机',
    ],
  ])
})
