import fc from 'fast-check'
import type { Rule } from '../campaign/question.ts'
import { leastTallies, type Reckoning, type Sent } from './reckoned.ts'

const rule = (per: string, limits: Partial<Rule> = {}): Rule => ({
  id: per,
  clause: '一',
  kind: 'atLeast',
  params: { per, min: 3 },
  strength: 'soft',
  at: ['forward'],
  says: '不少于',
  ...limits,
})

const sent = (filer: string, sender: string, more: Partial<Sent> = {}): Sent => ({
  filer,
  sender,
  region: 'sichuan',
  phase: 'one',
  theme: 'sme',
  kind: 'film',
  route: 'up',
  n: 1,
  ...more,
})

const named = (...ids: string[]) => ids.map((id) => ({ id, name: id }))

/** Two bodies of one region, two phases, two kinds. */
const all: Reckoning = {
  sent: [
    sent('a', 'office'),
    sent('a', 'office', { phase: 'two', n: 2 }),
    sent('b', 'office', { kind: 'script', theme: 'public' }),
    sent('a', 'centre', { phase: 'two', kind: 'script' }),
  ],
  bodies: { filer: named('a', 'b', 'c'), sender: named('office'), region: named('sichuan') },
  phases: named('two'),
  themes: named('sme', 'public', 'transfer'),
}

const told = (asked: Rule, of = all) => leastTallies([asked], of).map(({ name, n }) => `${name} ${n}`)

test('a region counts all phases and all bodies that count as it', () => {
  expect(told(rule('region'))).toEqual(['sichuan 5'])
})

test('a region in a phase counts that phase alone', () => {
  expect(told(rule('regionPhase'))).toEqual(['sichuan 3'])
})

test('where several phases are told apart, each is named', () => {
  expect(told(rule('filerPhase'), { ...all, phases: named('one', 'two') })).toEqual([
    'a（one） 1',
    'a（two） 3',
    'b（one） 1',
    'b（two） 0',
    'c（one） 0',
    'c（two） 0',
  ])
})

test('a rule of one phase tells that phase alone', () => {
  const both = { ...all, phases: named('one', 'two') }
  expect(told(rule('filerPhase', { phases: ['two'] }), both)).toEqual(['a 3', 'b 0', 'c 0'])
})

test('a rule of one kind or route counts that one alone', () => {
  expect(told(rule('region', { kinds: ['script'] }))).toEqual(['sichuan 2'])
  expect(told(rule('region', { routes: ['other'] }))).toEqual(['sichuan 0'])
  expect(told(rule('filer', { kinds: ['film'] }))).toEqual(['a 3', 'b 0', 'c 0'])
})

test('a filer is counted by whatever way it sent, and who sent nothing is told as none', () => {
  expect(told(rule('filer'))).toEqual(['a 4', 'b 1', 'c 0'])
})

test('a recommending body counts what went through it', () => {
  expect(told(rule('sender'))).toEqual(['office 4'])
})

test('of a recommending body a rule of single phases counts these alone; to filers and regions it says when all are asked for', () => {
  expect(told(rule('sender', { phases: ['one'] }))).toEqual(['office 2'])
  expect(told(rule('sender', { phases: ['two'] }))).toEqual(['office 2'])
  expect(told(rule('sender', { phases: ['one', 'two'] }))).toEqual(['office 4'])
  expect(told(rule('sender', { phases: ['three'] }))).toEqual(['office 0'])
  expect(told(rule('senderTheme', { phases: ['two'] }))).toEqual([
    'office（sme） 2',
    'office（public） 0',
    'office（transfer） 0',
  ])
  const lines = [{ type: 'office', min: 2 }]
  const byType = { kind: 'atLeastByType', params: { per: 'sender', lines }, phases: ['one'] }
  expect(told({ ...rule('sender'), ...byType })).toEqual(['office 2'])
  expect(told(rule('region', { phases: ['one'] }))).toEqual(['sichuan 5'])
  expect(told(rule('filer', { phases: ['one'] }))).toEqual(['a 4', 'b 1', 'c 0'])
})

test('however it was sent, the least numbers of each phase of a body add up to that over all', () => {
  const entry = fc.record({
    phase: fc.constantFrom('one', 'two', 'three'),
    n: fc.integer({ min: 0, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(entry), fc.subarray(['one', 'two', 'three']), (each, phases) => {
      const of = { ...all, sent: each.map((one) => sent('a', 'office', one)) }
      const counted = (held: Partial<Rule>) => leastTallies([rule('sender', held)], of)[0]?.n ?? 0
      const sum = phases.reduce((so, phase) => so + counted({ phases: [phase] }), 0)
      expect(counted({ phases })).toBe(sum)
      expect(counted({})).toBe(['one', 'two', 'three'].reduce((so, id) => so + counted({ phases: [id] }), 0))
    }),
  )
})

test('each theme of a region is counted, one with nothing as none', () => {
  expect(told(rule('regionTheme'))).toEqual([
    'sichuan（sme） 4',
    'sichuan（public） 1',
    'sichuan（transfer） 0',
  ])
})

test('each theme is counted over all who sent, of single phases, kinds or ways where the rule is about these', () => {
  expect(told(rule('theme'))).toEqual(['sme 4', 'public 1', 'transfer 0'])
  expect(told(rule('theme', { phases: ['two'] }))).toEqual(['sme 3', 'public 0', 'transfer 0'])
  expect(told(rule('theme', { kinds: ['film'] }))).toEqual(['sme 3', 'public 0', 'transfer 0'])
})

test('each tally names the rule that it was counted for', () => {
  const two = [rule('region'), rule('sender'), { ...rule('region'), id: 'scripts', kinds: ['script'] }]
  expect(leastTallies(two, all).map(({ rule: of, n }) => [of, n])).toEqual([
    ['region', 5],
    ['sender', 4],
    ['scripts', 2],
  ])
})

test('each theme of a body that files or recommends is counted', () => {
  expect(told(rule('senderTheme'))).toEqual(['office（sme） 3', 'office（public） 1', 'office（transfer） 0'])
  expect(told(rule('filerTheme')).slice(0, 4)).toEqual([
    'a（sme） 4',
    'a（public） 0',
    'a（transfer） 0',
    'b（sme） 0',
  ])
})

test('a table by type tells each body with its types, of all that the rule counts', () => {
  const lines = [{ type: 'factory', min: 2 }]
  const byType = { ...rule('filer'), kind: 'atLeastByType', params: { per: 'filer', lines } }
  const [, , c] = named('a', 'b', 'c')
  const bodies = { filer: [{ id: 'a', name: 'a', types: ['factory'] }, ...(c ? [{ ...c, types: [] }] : [])] }
  expect(leastTallies([byType], { ...all, bodies }).map(({ name, n, types }) => [name, n, types])).toEqual([
    ['a', 4, ['factory']],
    ['c', 0, []],
  ])
})
