import { preset } from '../../test/presets.ts'
import { say } from '../rules/say.ts'
import { contentOfText, tryOut, type Trial, type Tried } from './tryOut.ts'

const cases = preset('n2-cases')
const videos = preset('n1-ip-videos')
const sort = { kind: cases.kinds[0]?.id ?? '', route: cases.routes[0]?.id ?? '' }
const text = (n: number): Trial => ({
  ...sort,
  phase: 'phase1',
  now: '2021-03-20T10:00:00+08:00',
  content: contentOfText(cases, sort, '知'.repeat(n)),
})

const told = (tried: readonly Tried[], verdict: Tried['verdict']): string[] =>
  tried.filter((one) => one.verdict === verdict).map(({ rule }) => rule.id)

test('a text of 1,500 passes the length of the notice, one more does not, and why is told', () => {
  const longest = cases.rules.find(({ kind }) => kind === 'maxText')?.id ?? ''
  expect(told(tryOut(cases, text(1500)), 'passes')).toContain(longest)
  const fails = tryOut(cases, text(1501)).filter((one) => one.verdict === 'fails')
  expect(fails.map(({ rule }) => rule.id)).toEqual([longest])
  expect(fails.flatMap(({ findings }) => findings.map((finding) => say(finding, 'zh')))[0]).toMatch(/1501/)
})

test('the instant of filing is tried with the text', () => {
  const late = tryOut(cases, { ...text(100), now: '2021-03-27T00:00:00+08:00' })
  const byClose = cases.rules.find(({ kind }) => kind === 'beforeInstant')?.id
  expect(told(late, 'fails')).toEqual([byClose])
})

test('what a text cannot show is neither passed nor failed, but named', () => {
  const tried = tryOut(cases, text(100))
  expect([...told(tried, 'passes'), ...told(tried, 'fails'), ...told(tried, 'untried')].sort()).toEqual(
    cases.rules
      .filter(({ phases }) => phases?.includes('phase1') ?? true)
      .map(({ id }) => id)
      .sort(),
  )
  const filled = cases.rules.find(({ kind }) => kind === 'filled')?.id
  expect(told(tried, 'untried')).toContain(filled)
  expect(told(tryOut(cases, { ...text(100), whole: true }), 'fails')).toContain(filled)
})

const film = (seconds: number) => ({
  field: 'film',
  name: '作品.mp4',
  extension: 'mp4',
  kind: 'mp4',
  bytes: 200_000_000,
  seconds,
  width: 1920,
  height: 1080,
})

test('a film’s data are tried by the rules of its kind alone', () => {
  const route = videos.routes[0]?.id ?? ''
  const long = (seconds: number) =>
    tryOut(videos, {
      kind: 'documentary',
      route,
      phase: 'collection',
      now: '2021-09-01T10:00:00+08:00',
      content: {},
      media: [film(seconds)],
    })
  expect(told(long(1800), 'fails')).toEqual([])
  expect(told(long(1801), 'fails')).toEqual(['longLength'])
  expect(long(60).some(({ rule }) => rule.kinds && !rule.kinds.includes('documentary'))).toBe(false)
})
