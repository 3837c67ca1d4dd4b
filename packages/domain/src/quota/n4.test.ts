import { body, campaign, recommended, self, work } from '../../test/n4.ts'
import { later } from '../../test/presets.ts'
import { closeOf } from '../campaign/phase.ts'
import { openQuestions } from '../campaign/question.ts'
import { contactsFor, placesOn } from '../participation/shown.ts'
import { receiptStates } from '../attachment/received.ts'
import { parseCampaign } from '../campaign/parse.ts'
import { presetText } from '../../test/presets.ts'
import { describeCampaign } from '../description/describe.ts'
import { ceilingsOf, placesSchema } from './places.ts'
import type { Other, SendingBody } from '../rules/facts.ts'

const sent = (sender: SendingBody, n: number, bonus = 0) => ({
  sender,
  tallies: [{ per: 'sender' as const, name: sender.name, n, bonus, rule: 'recommendQuota' }],
})
const elsewhere = { content: { ...work, threeArea: false } }
const forward = (sender: SendingBody, n: number) => recommended.broken('forward', sent(sender, n), elsewhere)

test('N4-01 a quota speaks only of types that the notice addresses', () => {
  const wrong = presetText('n4-science-videos').replace('{ type: xpcc, max: 3 }', '{ type: corps, max: 3 }')
  const read = parseCampaign(wrong)
  expect('mistakes' in read && read.mistakes.map(({ message }) => message)).toEqual([
    '没有编号为“corps”的机构类型，可用的有：legalBody、group、citizen、province、plannedCity、subProvincialCity、xpcc、memberUnit、otherUnit',
  ])
})

test('N4-14 a member unit’s sixth is refused', () => {
  const unit = { name: '某部', types: ['memberUnit'] }
  expect([forward(unit, 5), forward(unit, 6)]).toEqual([[], ['recommendQuota hard']])
})

test('N4-15 the sixth of 北京 is refused', () => {
  const beijing = body('北京', 'province')
  expect([forward(beijing, 5), forward(beijing, 6)]).toEqual([[], ['recommendQuota hard']])
  expect(campaign.participation.regions).toHaveLength(31)
})

test('N4-16 the fourth of 深圳, which is of both classes, is refused, and so is the Corps’', () => {
  const shenzhen = body('广东', 'plannedCity', 'subProvincialCity')
  expect([forward(shenzhen, 3), forward(shenzhen, 4)]).toEqual([[], ['recommendQuota hard']])
  expect(forward(body('新疆', 'xpcc'), 4)).toEqual(['recommendQuota hard'])
})

test('N4-17 28 provinces have one place more, kept for works of listed areas if so set', () => {
  const areas = campaign.lists?.find(({ id }) => id === 'threeAreas')?.items ?? []
  expect(areas).toHaveLength(28)
  expect(['北京', '天津', '上海'].filter((name) => areas.includes(name))).toEqual([])
  const hebei = body('河北', 'province')
  expect([forward(hebei, 6), forward(hebei, 7)]).toEqual([[], ['recommendQuota hard']])
  expect(forward(body('上海', 'province'), 6)).toEqual(['recommendQuota hard'])
  const kept = recommended.answered({ bonusEarmarked: true })
  const works = (bonus: number) => kept.broken('forward', sent(hebei, 6, bonus))
  expect([works(0), works(1)]).toEqual([['recommendQuota hard'], []])
})

test('N4-18 a work of a listed area whose author is of another region is flagged', () => {
  const from = (authorRegion: string) =>
    recommended.broken('submit', {}, { content: { ...recommended.facts().content, authorRegion } })
  expect([from('河北'), from('山西'), from('上海')]).toEqual([[], ['areaAuthor soft'], ['areaAuthor soft']])
})

test('N4-19 the provinces together may recommend 183, as the rule’s sentence tells', () => {
  const rule = campaign.rules.find(({ id }) => id === 'recommendQuota')
  const { regions } = campaign.participation
  expect(ceilingsOf(placesSchema.parse(rule?.params), regions, campaign.lists ?? [])).toEqual([
    { type: 'province', bodies: 31, max: 28 * 6 + 3 * 5 },
  ])
  const told = describeCampaign(campaign).find(({ id }) => id === 'recommendQuota')?.text
  expect(told).toContain('31 个地区的省、自治区、直辖市科技管理部门合计不超过 183 个')
})

test('N4-20 a second nomination of the same body, group or citizen is refused', () => {
  const n = (of: number) => self.broken('submit', { tallies: [{ per: 'entrant', name: '某人', n: of }] })
  expect([n(1), n(2)]).toEqual([[], ['oneEach hard']])
})

test('N4-21 a second recommended work of the same first author is refused', () => {
  const n = (of: number) =>
    recommended.broken('submit', { tallies: [{ per: 'person', name: '某人', n: of }] })
  expect([n(1), n(2)]).toEqual([[], ['oneAuthor hard']])
})

test('N4-22 the same author on both routes, or by two units, flags both works, a name alone neither', () => {
  const known = (route: string, change: Partial<Other> = {}): Other => ({
    title: '另一部',
    where: '本次',
    same: ['author', 'person'],
    unit: 'other',
    route,
    campaign: 'this',
    ...change,
  })
  const both = (change: Partial<Other> = {}) =>
    [recommended, self].flatMap((court) =>
      ['recommended', 'selfNominated'].map((route) =>
        court.broken('submit', { others: [known(route, change)] }),
      ),
    )
  expect(both()).toEqual(Array(4).fill(['oneWay soft']))
  expect(both({ same: ['author'] })).toEqual(Array(4).fill([]))
  expect(both({ unit: 'same' })).toEqual([[], ['oneWay soft'], ['oneWay soft'], []])
  expect(both({ same: ['file'] })).toEqual(Array(4).fill(['workOnce hard']))
  expect(both({ same: ['title'] })).toEqual(Array(4).fill([]))
  expect(both({ same: ['title', 'author'] })).toEqual(Array(4).fill(['workOnce hard']))
})

test('N4-23 both routes close with the last second of 25 October', () => {
  const close = closeOf(campaign, 'collection')
  expect(close).toBe('2024-10-25T23:59:59+08:00')
  for (const court of [recommended, self]) {
    expect(court.broken('submit', {}, { now: close })).toEqual([])
    expect(court.broken('submit', {}, { now: later(close, 1) })).toEqual(['onTime hard'])
  }
})

test('N4-24 a recommended work needs its stamped scan, and disc and paper are received or waited for', () => {
  expect(recommended.broken('submit', { scan: null })).toEqual([])
  expect(recommended.broken('forward', { scan: null })).toEqual(['recommendationStamped hard'])
  expect(recommended.broken('publish', { received: ['disc'] })).toEqual(['posted soft'])
  const states = receiptStates(campaign.receipts ?? [], { route: 'recommended', received: ['disc'] })
  expect(states.map(({ receipt, received }) => [receipt.id, received])).toEqual([
    ['disc', true],
    ['paperRecommendation', false],
  ])
})

test('N4-25 a nominated work has the other mailbox and the other paper', () => {
  const sent = ['recommended', 'selfNominated'].map((route) => placesOn(campaign, route))
  expect(sent.map(({ mail, post }) => [mail?.role, post?.role])).toEqual([
    ['recommendedMail', 'post'],
    ['selfNominatedMail', 'post'],
  ])
  expect(self.broken('publish', { received: ['disc'] })).toEqual(['postedSelf soft'])
})

test('N4-26 nothing is forwarded before the body has reviewed politics, science and identity', () => {
  for (const id of ['politicalScientific', 'trueIdentity']) {
    const given = (recommended.facts().given ?? []).filter((each) => each.id !== id)
    expect(recommended.broken('forward', { given })).toEqual(['preReviewed hard'])
    expect(self.broken('submit', { given })).toEqual([])
  }
})

test('N4-28 the two groups are judged apart, then a meeting, then publicity, as later acts will ask', () => {
  const stage = (id: string) => campaign.stages.find((each) => each.id === id)
  expect(stage('groups')?.apart).toEqual(['recommended', 'selfNominated'])
  expect([stage('meeting')?.after, stage('publicity')?.after, stage('promotion')?.after]).toEqual([
    'groups',
    'meeting',
    'publicity',
  ])
})

test('N4-30 contacts are shown by the route', () => {
  const shown = (route: string) => contactsFor(campaign, route).map(({ role }) => role)
  expect(shown('recommended')).toEqual(['policy', 'receipt', 'recommendedMail', 'post'])
  expect(shown('selfNominated')).toEqual(['policy', 'receipt', 'selfNominatedMail', 'post', 'onlineTransfer'])
})

test('N4 open points stand as questions', () => {
  expect(openQuestions(campaign).map(({ id }) => id)).toEqual([
    'postmark',
    'winners',
    'publicityDays',
    'sizeUnit',
    'bonusEarmarked',
    'membersImported',
    'citiesConfirmed',
  ])
})
