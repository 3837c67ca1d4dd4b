import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { court } from '../../test/presets.ts'
import { text } from '../../test/n2.ts'
import { closeOf } from '../campaign/phase.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { Content } from '../content.ts'
import { editedAll, pathsIn, type Place } from '../editing/edit.ts'
import { readCampaignFile } from './parse.ts'
import { broughtDown, decidedAbove } from './write.ts'

const file = (name: string) => readFileSync(join(__dirname, '../../test', `${name}.yaml`), 'utf8')

function read(name: string): Campaign {
  const parsed = readCampaignFile(file(name), () => file('unlike'))
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

const campaign = read('unlike')
const content: Content = {
  title: '某厂经验',
  abstract: '字'.repeat(300),
  body: text(2000),
  saved: { value: 100 },
}
const office = { name: '甲省主管部门', types: ['provincialOffice'], region: '甲省' }
const by = (route: string, of: Content = content) =>
  court(campaign, { kind: 'experience', route, content: of })
const province = by('byProvince')

/** How many have been forwarded, by the region and by the body that sends. */
const sent = (n: number, sender = office) => ({
  sender,
  tallies: (['region', 'sender'] as const).map((per) => ({ per, name: sender.name, n })),
})

test('a notice unlike the five, typed as data alone, is judged by its own numbers', () => {
  expect(province.broken('submit')).toEqual([])
  const body = (n: number) => province.broken('submit', {}, { content: { ...content, body: text(n) } })
  expect([body(2000), body(2001)]).toEqual([[], ['length hard']])
  const abstract = (n: number) =>
    province.broken('submit', {}, { content: { ...content, abstract: '字'.repeat(n) } })
  expect([abstract(330), abstract(331), abstract(269)]).toEqual([[], ['abstract soft'], ['abstract soft']])
})

test('three to five a province, ten an association, by three routes of which none is taken twice', () => {
  const forward = (n: number) => province.broken('forward', sent(n))
  expect([2, 3, 5, 6].map(forward)).toEqual([['atLeastThree soft'], [], [], ['atMostFive hard']])
  const association = { name: '某协会', types: ['tradeBody'], region: '' }
  const reasoned = by('byAssociation', { ...content, reason: '理由' })
  expect([10, 11].map((n) => reasoned.broken('forward', sent(n, association)))).toEqual([
    [],
    ['atMostFive hard'],
  ])
  expect(by('byAssociation').broken('submit')).toEqual(['filled hard'])
  expect(by('byGroup').broken('submit')).toEqual([])
  const other = {
    title: '某厂经验',
    where: '协会推荐',
    same: ['title' as const],
    unit: 'same' as const,
    route: 'byAssociation',
    campaign: 'this' as const,
  }
  expect(province.broken('submit', { others: [other] })).toEqual(['once hard'])
})

test('factories close earlier than those who recommend them', () => {
  expect([closeOf(campaign, 'call', 'factory'), closeOf(campaign, 'call', 'province')]).toEqual([
    '2026-06-15T23:59:59+08:00',
    '2026-06-30T17:00:00+08:00',
  ])
})

const closing = "{ id: call, closes: '2026-06-01', wording: 于6月1日下班前报省 }"
const relayedAs = (phase: string) =>
  readCampaignFile(file('unlike-relay').replace(closing, phase), () => file('unlike'))

test('what the levels between are held to above holds in a relay too, which may only set them earlier days', () => {
  const closes = (phase: string) => {
    const read = relayedAs(phase)
    if (!('campaign' in read)) return read.mistakes.map(({ path, message }) => `${path} ${message}`)
    return ['factory', 'city', 'province'].map((level) => closeOf(read.campaign, 'call', level).slice(5, 16))
  }
  const own = "id: call, closes: '2026-06-20', wording: 于6月20日前报省"
  const due = (level: string, day: string) =>
    `dues: [{ level: ${level}, closes: '2026-06-${day}', wording: 6月${day}日前 }]`
  expect(closes(`{ ${own} }`)).toEqual(['06-15T23:59', '06-20T23:59', '06-20T23:59'])
  expect(closes(`{ ${own}, ${due('city', '18')} }`)).toEqual(['06-15T23:59', '06-18T23:59', '06-20T23:59'])
  expect(closes(`{ ${own}, ${due('factory', '10')} }`)[0]).toBe('06-10T23:59')
  expect(closes(`{ ${own}, ${due('factory', '16')} }`)).toEqual([
    'phases[0].dues[0].closes 转发只能收紧，该层级的截止时间不能晚于上级。上级：2026-06-15 23:59:59；本级：2026-06-16 23:59:59（“6月16日前”）。请改早',
  ])
})

test('a later office hour of a relay lets no level close later than above, though the relay writes the phase itself', () => {
  const above = file('unlike').replace('企业于6月15日前报推荐单位', '企业于6月15日下班前报推荐单位')
  const closes = (hour: string, dues = '') => {
    const phase = `{ id: call, closes: '2026-06-20', wording: 于6月20日前报省${dues} }`
    const question = `questions: [{ id: officeCloses, asks: 几点下班, default: '${hour}' }]\n`
    const read = readCampaignFile(file('unlike-relay').replace(closing, phase) + question, () => above)
    if ('campaign' in read) return closeOf(read.campaign, 'call', 'factory').slice(5, 16)
    return read.mistakes.map(({ path, message }) => `${path} ${message}`)
  }
  expect([closes('17:30'), closes('17:00')]).toEqual(['06-15T17:30', '06-15T17:00'])
  expect(closes('20:00')).toEqual([
    'questions[0].id 转发只能收紧，本级下班时间使“工厂”的截止时间晚于上级。上级：2026-06-15 17:30:00；本级：2026-06-15 20:00:00。请改早，或在 phases 的 dues 中写明该层级的截止时间',
  ])
  const due = (day: number) =>
    `, dues: [{ level: factory, closes: '2026-06-${day}', wording: 6月${day}日下班前 }]`
  expect(closes('20:00', due(14))).toBe('06-14T20:00')
  expect(closes('20:00', due(15))).toEqual([expect.stringMatching(/^phases\[0\]\.dues\[0\]\.closes /)])
})

test('the day of a level that the call above sets is written into a relay when it is edited, and refused there where it is later', () => {
  const silent = file('unlike-relay').replace(
    closing,
    "{ id: call, closes: '2026-06-20', wording: 6月20日前 }",
  )
  const above = (name: string) => readCampaignFile(name, () => file('unlike'))
  const before = above(silent)
  if (!('campaign' in before)) throw new Error(JSON.stringify(before.mistakes))
  const row: Place = ['phases', { id: 'call' }, 'dues', { id: 'factory' }]
  const decided = (text: string) =>
    [row.slice(0, -1), row, [...row, 'level'], [...row, 'closes']].map(decidedAbove(text, before.campaign))
  expect(decided(silent)).toEqual([false, true, true, false])
  const on = (day: string) => {
    const edits = [{ at: [...row, 'closes'], value: day }]
    return editedAll(broughtDown(silent, before.campaign, edits), edits)
  }
  const earlier = above(on('2026-06-10'))
  expect('campaign' in earlier && closeOf(earlier.campaign, 'call', 'factory')).toBe(
    '2026-06-10T23:59:59+08:00',
  )
  expect(decided(on('2026-06-10'))).toEqual([false, false, false, false])
  const later = above(on('2026-06-16'))
  const place = pathsIn(on('2026-06-16'))([...row, 'closes'])
  expect('mistakes' in later && later.mistakes.map(({ path, message }) => [path, message])).toEqual([
    [
      place,
      '转发只能收紧，该层级的截止时间不能晚于上级。上级：2026-06-15 23:59:59；本级：2026-06-16 23:59:59（“企业于6月15日前报推荐单位”）。请改早',
    ],
  ])
})

test('a province relays it with fewer words, fewer places, a field more and an earlier hour', () => {
  const relayed = read('unlike-relay')
  const own = court(relayed, {
    kind: 'experience',
    route: 'byProvince',
    content: { ...content, city: '某市', body: text(1800) },
  })
  expect(closeOf(relayed, 'call')).toBe('2026-06-01T17:30:00+08:00')
  expect(own.broken('submit')).toEqual([])
  expect(own.broken('submit', {}, { content: { ...content, body: text(1801) } })).toEqual([
    'filled hard',
    'length hard',
  ])
  expect([4, 5].map((n) => own.broken('forward', sent(n)))).toEqual([[], ['atMostFive hard']])
  expect(relayed.rules.some(({ id }) => id === 'atLeastThree')).toBe(true)
})

test('a rule limited to the only way and the only kind that a relay has is limited to nothing', () => {
  const silent = '      at: [finalise, submit],\n      says: 正文不超过1800字'
  const limited = (to: string) => {
    const text = file('unlike-relay').replace(silent, `      ${to},\n${silent}`)
    const read = readCampaignFile(text, () => file('unlike'))
    return 'campaign' in read ? [] : read.mistakes.map(({ path }) => path)
  }
  expect(limited('routes: [byProvince], kinds: [experience], phases: [call]')).toEqual([])
  const two = file('unlike').replace(
    '  - { id: experience, name: { zh: 典型经验, en: Experience } }',
    '  - { id: experience, name: { zh: 典型经验, en: Experience } }\n  - { id: film, name: 视频 }',
  )
  const text = file('unlike-relay').replace(silent, `      kinds: [experience],\n${silent}`)
  const narrower = readCampaignFile(text, () => two)
  expect('mistakes' in narrower && narrower.mistakes.map(({ path, message }) => [path, message])).toEqual([
    ['rules[0].id', expect.stringContaining('“length”放宽了上级规则')],
  ])
})

test('a phase stands once in a relay: of two days nobody could tell which holds', () => {
  const later = "{ id: call, closes: '2026-06-20', wording: 于6月20日前报省 }"
  const read = relayedAs(`${closing}\n  - ${later}`)
  expect('mistakes' in read && read.mistakes.map(({ path, message }) => [path, message])).toEqual([
    ['phases[1].id', '阶段编号“call”重复，请改用另一个编号'],
  ])
})
