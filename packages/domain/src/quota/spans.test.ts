import fc from 'fast-check'
import { leastTallies } from './reckoned.ts'
import { dueBy, expectedIn, leastsOver, shortIn, type Least } from './spans.ts'

const phases = ['one', 'two', 'three']

const of = (per: string, min: number, named?: string[]) => ({
  id: per,
  clause: '一',
  kind: 'atLeast',
  params: { per, min },
  strength: 'soft' as const,
  at: ['forward' as const],
  says: '不少于',
  ...(named ? { phases: named } : {}),
})

const leasts = (per: string, min: number, named?: string[]): Least[] =>
  leastsOver(of(per, min, named), phases)

const expected = (all: readonly Least[]): number[] => phases.map((phase) => expectedIn(all, phase))
const short = (all: readonly Least[], ...counts: number[]): number[] =>
  phases.map(shortIn(all, new Map(phases.map((phase, at) => [phase, counts[at] ?? 0]))))

test('a number over several phases is expected of them one after the other, and one in each phase of each', () => {
  expect(expected(leasts('filer', 4))).toEqual([2, 1, 1])
  expect(expected(leasts('filerPhase', 4))).toEqual([4, 4, 4])
  expect(leasts('sender', 3, ['one', 'three']).map((least) => dueBy(least, 'one'))).toEqual([2])
})

test('a number that is limited to phases is asked of no other', () => {
  expect(expected(leasts('regionPhase', 2, ['two']))).toEqual([0, 2, 0])
  expect(expected(leasts('sender', 3, ['one', 'three']))).toEqual([2, 0, 1])
})

test('to filers and regions the phases of a sum only say when it is asked for', () => {
  expect([leasts('filer', 2, ['three']), leasts('region', 2, ['three'])]).toEqual([
    [{ min: 2, phases }],
    [{ min: 2, phases }],
  ])
})

test('of a number that is met over its phases together nothing is short in any, and what comes in others counts for none', () => {
  const two = leasts('sender', 3, ['one', 'two'])
  expect(short(two, 0, 3, 0)).toEqual([0, 0, 0])
  expect(short(two, 0, 2, 0)).toEqual([1, 0, 0])
  expect(short(two, 0, 0, 9)).toEqual([2, 1, 0])
})

test('of two numbers that bind one in the same phase what comes meets both', () => {
  const both = [...leasts('sender', 3), ...leasts('sender', 2, ['one'])]
  expect(expected(both)).toEqual([2, 1, 1])
  expect(short(both, 0, 3, 0)).toEqual([2, 0, 0])
  expect(short(both, 2, 0, 1)).toEqual([0, 0, 0])
})

test('what is short over all phases of a number is what its table says is missing of it', () => {
  const counted = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4))
  const named = fc.subarray(phases, { minLength: 1 })
  const pers = fc.constantFrom('sender', 'region', 'filer', 'regionPhase', 'filerPhase')
  fc.assert(
    fc.property(counted, named, pers, fc.integer({ min: 1, max: 9 }), (counts, limit, per, min) => {
      const rule = of(per, min, limit)
      const sorts = { filer: 'x', sender: 'x', region: 'x', theme: '', kind: '', route: '' }
      const x = [{ id: 'x', name: 'x' }]
      const tallies = leastTallies([rule], {
        sent: phases.map((phase, at) => ({ ...sorts, phase, n: counts[at] ?? 0 })),
        bodies: { filer: x, sender: x, region: x },
        phases: phases.map((id) => ({ id, name: id })),
        themes: [],
      })
      const missing = tallies.reduce((sum, { n }) => sum + Math.max(0, min - n), 0)
      expect(short(leastsOver(rule, phases), ...counts).reduce((sum, n) => sum + n, 0)).toBe(missing)
    }),
  )
})
