import { readFileSync } from 'node:fs'
import { preset, presetText } from '../../test/presets.ts'
import { parseCampaign } from '../campaign/parse.ts'
import type { Campaign } from '../campaign/schema.ts'
import { relayBegun, relayLevels, type RelayBegun } from './begin.ts'
import { readCampaignFile } from './parse.ts'

const unlikeText = readFileSync(new URL('../../test/unlike.yaml', import.meta.url), 'utf8')

function unlike(): Campaign {
  const read = parseCampaign(unlikeText)
  if ('campaign' in read) return read.campaign
  throw new Error('the notice is not sound')
}

const begun = (upper: Campaign, level: string): RelayBegun => ({
  id: `${upper.id}-relay1`,
  title: '关于转发通知的通知',
  number: '甲〔2026〕3号',
  issuer: '甲省主管部门',
  signed: '2026-03-20',
  level,
  closes: Object.fromEntries(upper.phases.map(({ id, closes }) => [id, closes])),
  contact: { name: '材料接收', about: '甲省主管部门' },
  table: '推荐汇总表',
})

const texts: Readonly<Record<string, string>> = { 'green-factories': unlikeText }
const find = (id: string): string => texts[id] ?? presetText(id as never)

/** The campaign that a begun relay makes with the notice above, or its mistakes. */
function made(upper: Campaign, level: string): Campaign | string[] {
  const read = readCampaignFile(relayBegun(upper, begun(upper, level)), find)
  return 'campaign' in read ? read.campaign : read.mistakes.map(({ message }) => message)
}

test.each([
  ['n2-cases', ['province']],
  ['n5-industry-videos', ['department']],
] as const)('%s can be relayed from the level between, and what is begun is sound', (id, levels) => {
  const upper = preset(id)
  const from = relayLevels(upper)
  expect(from).toEqual(levels)
  for (const level of from) {
    const relay = made(upper, level)
    if (Array.isArray(relay)) throw new Error(relay.join('\n'))
    expect([relay.notice.relayOf, relay.participation.runBy]).toEqual([id, level])
    expect(relay.rules.map((rule) => rule.id)).toEqual(
      upper.rules
        .filter(({ routes }) => routes?.some((route) => relay.routes.some((own) => own.id === route)) ?? true)
        .map((rule) => rule.id),
    )
  }
})

test('of three ways a level takes those that lead through it, with its own table and whom to ask', () => {
  const upper = unlike()
  expect(relayLevels(upper)).toEqual(['province', 'association'])
  const relay = made(upper, 'association')
  if (Array.isArray(relay)) throw new Error(relay.join('\n'))
  expect(relay.routes.map(({ id }) => id)).toEqual(['byAssociation'])
  expect(relay.participation.levels.map(({ id }) => id)).toEqual([
    'factory',
    'association',
    'province',
    'ministry',
  ])
  expect(relay.documents.map(({ id }) => id)).toEqual(['relayTable', 'table', 'collection'])
  expect(relay.contacts.map(({ role }) => role)).toEqual(['relay'])
})

test('a day of its own is named by the words of the notice above, and a later one is refused with both', () => {
  const upper = unlike()
  const on = (call: string) => {
    const written = relayBegun(upper, { ...begun(upper, 'province'), closes: { call } })
    const read = readCampaignFile(written, find)
    return 'campaign' in read
      ? read.campaign.phases.map(({ closes, wording }) => [closes, wording])
      : read.mistakes.map(({ message }) => message)
  }
  expect(on('2026-06-20')).toEqual([['2026-06-20', '请于2026年6月20日17时前报送']])
  expect(on('2026-07-01')).toEqual([
    '转发只能收紧，本级截止时间不能晚于上级。上级：2026-06-30 17:00:00（“请于2026年6月30日17时前报送”）；本级：2026-07-01 17:00:00（“请于2026年7月1日17时前报送”）。请改早',
  ])
})

test('a notice whose entries pass nobody cannot be relayed', () => {
  expect(relayLevels(preset('n3-publicity-week'))).toEqual([])
})
