import { court, film, later, preset, presetText } from '../../test/presets.ts'
import { broughtBy, ranking } from '../award/ranking.ts'
import { ended } from '../award/standing.ts'
import { closeOf } from '../campaign/phase.ts'
import { openQuestions } from '../campaign/question.ts'
import { describeCampaign } from '../description/describe.ts'
import { channelsFor } from '../participation/shown.ts'
import { stageBar } from '../stage/span.ts'
import { upperOf } from './parse.ts'
import type { Content } from '../content.ts'
import type { Other } from '../rules/facts.ts'

const parent = preset('n5-industry-videos')
const child = preset('n5-hunan')
const content: Content = {
  title: '作品',
  theme: 'green',
  film: ['f1'],
  entrant: '某厂',
  region: '湖南',
  summary: '简介',
  contact: { name: '某人', title: '', phone: '0731-00000000', mobile: '', email: '' },
}
const sound = { kind: 'shortVideo', route: 'recommended', content }
const { broken, facts } = court(parent, sound)
const hunan = court(child, sound)
const direct = court(parent, { ...sound, route: 'direct' })
const of = (change: Parameters<typeof film>[0]) => broken('submit', film(change))
const told = (campaign: typeof parent, id: string) =>
  describeCampaign(campaign).find((sentence) => sentence.id === id)?.text ?? ''
const stage = (id: string) => parent.stages.find((each) => each.id === id)

test('a work with nothing wrong passes every act, in the parent and in the child', () => {
  const acts = ['save', 'finalise', 'submit', 'accept', 'forward', 'publish'] as const
  for (const each of [{ broken }, direct, hunan]) expect(acts.flatMap((act) => each.broken(act))).toEqual([])
})

test('N5-01 the child names its parent, has its own text, route and table, and keeps the parent’s rules', () => {
  expect(upperOf(presetText('n5-hunan'))).toBe('n5-industry-videos')
  expect(told(child, 'n5-hunan')).toContain('关于推荐参加')
  expect(child.routes.map(({ levels }) => levels)).toEqual([['entrant', 'city', 'department', 'organiser']])
  // The rule about persons’ own way falls away with that way.
  const kept = parent.rules.filter(({ id }) => id !== 'individualsByDepartment')
  expect(child.rules.map(({ id }) => id)).toEqual(['cityTable', ...kept.map(({ id }) => id)])
  expect(hunan.broken('forward', { tableRows: { listed: 1, accepted: 2 } })).toEqual(['cityTable hard'])
})

test('N5-02 in the child 17:30:00 is on time and the next second is not, by the office’s hour', () => {
  expect(closeOf(child, 'collection')).toBe('2024-05-29T17:30:00+08:00')
  expect(hunan.broken('submit', {}, { now: '2024-05-29T09:30:00Z' })).toEqual([])
  expect(hunan.broken('submit', {}, { now: '2024-05-29T09:30:01Z' })).toEqual(['onTime hard'])
  expect(closeOf(hunan.answered({ officeCloses: '18:00' }).campaign, 'collection')).toBe(
    '2024-05-29T18:00:00+08:00',
  )
})

test('N5-03 the parent closes with the last second of 31 July', () => {
  const close = closeOf(parent, 'collection')
  expect(close).toBe('2024-07-31T23:59:59+08:00')
  expect([broken('submit', {}, { now: close }), broken('submit', {}, { now: later(close, 1) })]).toEqual([
    [],
    ['onTime hard'],
  ])
})

test('N5-04 hosts, ten co-organisers, supporters and media are told', () => {
  expect(parent.organisers.filter(({ role }) => role === 'coOrganiser')).toHaveLength(10)
  expect(told(parent, 'organisers')).toMatch(/^主办：.*；协办：.*；支持：.*；合作媒体：/)
})

test('N5-05 one theme of three', () => {
  const theme = (value: string | string[]) => broken('submit', {}, { content: { ...content, theme: value } })
  expect([theme('upgrade'), theme('digital'), theme('green')]).toEqual([[], [], []])
  expect([theme('sport'), theme(['green', 'digital'])]).toEqual([['oneTheme hard'], ['oneTheme hard']])
})

test('N5-06 departments, institutions, firms and persons enter free of charge', () => {
  const by = (type: string) => broken('submit', { filer: { types: [type], level: 'entrant' } })
  expect(['department', 'institution', 'firm', 'person'].flatMap(by)).toEqual([])
  expect(by('foreigner')).toEqual(['entrants hard'])
  expect(told(parent, 'free')).toBe('不收取任何费用。')
  expect(told(child, 'free')).toBe('不收取任何费用。')
})

test('N5-07 an entrant’s twentieth work is taken', () => {
  const n = (per: 'entrant' | 'person' | 'sender') => ({ per, name: '某厂', n: 20 })
  expect(broken('submit', { tallies: [n('entrant'), n('person'), n('sender')] })).toEqual([])
})

test('N5-08 the same file under two themes is refused, and a title of the same unit; a stranger’s title is not', () => {
  const other = (change: Partial<Other>): Other => ({
    title: '作品',
    where: '本次',
    same: ['file'],
    route: 'direct',
    unit: 'other',
    theme: 'digital',
    campaign: 'this',
    ...change,
  })
  const by = (change: Partial<Other>) => broken('submit', { others: [other(change)] })
  expect([by({}), by({ theme: 'green' })]).toEqual([['notUnderSeveral hard'], []])
  expect(by({ same: ['title'] })).toEqual([])
  expect(by({ same: ['title'], unit: 'same' })).toEqual(['notUnderSeveral hard'])
  expect(by({ same: ['title', 'phone'] })).toEqual(['notUnderSeveral hard'])
})

test('N5-09 60 s and 480 s pass, 59 s and 481 s do not', () => {
  expect([of({ seconds: 60 }), of({ seconds: 480 })]).toEqual([[], []])
  expect([of({ seconds: 59 }), of({ seconds: 481 })]).toEqual([['length hard'], ['length hard']])
})

test('N5-10 1080×1920 passes, 1280×720 does not', () => {
  expect(of({ width: 1080, height: 1920 })).toEqual([])
  expect(of({ width: 1280, height: 720 })).toEqual(['resolution hard'])
})

test('N5-11 mov is refused', () => {
  expect(of({ extension: 'mov', kind: 'mov' })).toEqual(['container hard'])
})

test('N5-12 1:1 is refused', () => {
  expect(of({ width: 1080, height: 1080 })).toEqual(['aspect hard'])
})

const without = (id: string) => ({ given: (facts().given ?? []).filter((each) => each.id !== id) })

test('N5-13 originality is affirmed, and that it does not advertise is checked', () => {
  expect(broken('submit', without('originality'))).toEqual(['declared hard'])
  const checks = (facts().checks ?? []).filter(({ item }) => item !== 'noAdvertising')
  expect(broken('accept', { checks })).toEqual(['screened hard'])
})

test('N5-14 nothing is entered before it is affirmed to hold no secrets', () => {
  expect(broken('submit', without('notSecret'))).toEqual(['declared hard'])
  expect(hunan.broken('submit', without('notSecret'))).toEqual(['declared hard'])
})

test('N5-15 the licence is granted to these very words', () => {
  expect(broken('submit', without('licence'))).toEqual(['declared hard'])
  const old = (facts().given ?? []).map((each) => ({ ...each, version: 'old' }))
  expect(broken('submit', { given: old })).toEqual(Array(3).fill('declared hard'))
})

test('N5-16 both channels are shown', () => {
  expect(channelsFor(parent, 'shortVideo').map(({ id }) => id)).toEqual(['app', 'mail'])
  expect(channelsFor(child, 'shortVideo').map(({ id }) => id)).toEqual(['app', 'mail'])
})

test('N5-17 entries, review in two months and a ceremony yet to be told', () => {
  const bar = stageBar(parent, '2024-08-01T00:00:00+08:00')
  expect(bar.map(({ stage: { id }, state }) => [id, state])).toEqual([
    ['collection', 'over'],
    ['screening', 'running'],
    ['expertReview', 'running'],
    ['ceremony', 'running'],
  ])
})

test('N5-18 screening comes before the experts, who give four kinds of award, as later acts will ask', () => {
  expect([stage('expertReview')?.after, stage('expertReview')?.method]).toEqual(['screening', 'scores'])
  expect(parent.awards.filter(({ by }) => by === 'experts')).toHaveLength(4)
})

test('N5-19 experts come from four fields', () => {
  expect(stage('expertReview')?.experts?.map(({ id }) => id)).toEqual(['industry', 'media', 'art', 'film'])
})

test('N5-20 six criteria', () => {
  expect(stage('expertReview')?.criteria).toHaveLength(6)
})

test('N5-21 organising units are ranked by works, quality and publicity, as the office’s table will be', () => {
  const brought = broughtBy(
    [
      { code: 'a', name: '甲' },
      { code: 'b', name: '乙' },
    ],
    [{ code: 'a', shortlisted: true, awarded: false }],
  ).map((each) => ({ ...each, publicity: each.code === 'b' ? 10 : 0 }))
  const table = ranking(brought, { works: 1, shortlisted: 2, awarded: 3, publicity: 0.5 })
  expect(table.map(({ code, score, place }) => [code, score, place])).toEqual([
    ['b', 5, 1],
    ['a', 3, 2],
  ])
})

test('N5-22 the grand prize brings a trophy and a certificate, the others a certificate', () => {
  const gives = (id: string) => parent.awards.find((award) => award.id === id)?.gives
  expect(gives('grand')).toEqual(['trophy', 'certificate'])
  expect(['single', 'themePrize', 'special'].map(gives)).toEqual([
    ['certificate'],
    ['certificate'],
    ['certificate'],
  ])
})

test('N5-23 what winners gain is told', () => {
  expect(told(parent, 'grand')).toContain('标识免费使用权')
  expect(told(parent, 'special')).toContain('媒体推广')
})

test('the certificate of a flawed winner is revoked with a reason and not without', () => {
  expect(ended('issued', 'revoke', '版权争议')).toEqual({ state: 'revoked', reason: '版权争议' })
  expect(ended('issued', 'revoke', '')).toBeUndefined()
})

test('N5-25 one form stands under three names until staff say otherwise', () => {
  const form = parent.documents.find(({ id }) => id === 'form')
  expect(form?.aliases).toEqual(['推荐汇总表', '报名表'])
  expect(openQuestions(parent).map(({ id }) => id)).toContain('formsAreOne')
})

test('a person’s work goes either way, or only by the department where the office says so', () => {
  const person = { filer: { types: ['person'], level: 'entrant' } }
  const refused = (individuals: string) =>
    [court(parent, sound), direct].flatMap((each) => each.answered({ individuals }).broken('submit', person))
  expect([refused('off'), refused('hard')]).toEqual([[], ['individualsByDepartment hard']])
  expect(direct.answered({ individuals: 'hard' }).broken('submit')).toEqual([])
})

test('N5 the numbers of prizes are open, and no award is given before they are set', () => {
  expect(openQuestions(parent).map(({ id }) => id)).toEqual([
    'grandPlaces',
    'singlePlaces',
    'themePlaces',
    'specialPlaces',
    'organisationPlaces',
    'contributionPlaces',
    'formsAreOne',
    'individuals',
  ])
  const honours = [1, 2].map((n) => ({ award: 'grand', entry: `e${n}`, name: '作品', kind: 'shortVideo' }))
  expect(broken('publish', { honours })).toEqual(['awardNumbers hard'])
  const settled = court(parent, sound)
  const places = (n: number) => settled.answered({ grandPlaces: n }).broken('publish', { honours })
  expect([places(2), places(1)]).toEqual([[], ['awardNumbers hard']])
  expect(openQuestions(child).map(({ id }) => id)).toEqual(['officeCloses'])
})
