import fc from 'fast-check'
import { broughtBy, ranking } from './ranking.ts'

const codes = [
  { code: '101', name: '甲' },
  { code: '102', name: '乙' },
]
const entry = (code?: string, shortlisted = false, awarded = false) => ({
  ...(code === undefined ? {} : { code }),
  shortlisted,
  awarded,
})

test('entries count for the code they carry, and those without one for nobody', () => {
  expect(broughtBy(codes, [entry('101'), entry('101', true, true), entry(), entry('999')])).toEqual([
    { code: '101', name: '甲', works: 2, shortlisted: 1, awarded: 1 },
    { code: '102', name: '乙', works: 0, shortlisted: 0, awarded: 0 },
  ])
})

test('equal scores share a place, and the table is the same whatever the order of its rows', () => {
  const body = fc.record({ works: fc.nat(9), shortlisted: fc.nat(9), awarded: fc.nat(9) })
  const weights = { works: 1, shortlisted: 3, awarded: 5 }
  fc.assert(
    fc.property(fc.array(body, { maxLength: 8 }), (bodies) => {
      const named = bodies.map((each, at) => ({ ...each, code: String(at), name: '' }))
      const ranked = ranking(named, weights)
      expect(ranking([...named].reverse(), weights)).toEqual(ranked)
      for (const { score, place } of ranked)
        expect(place).toBe(ranked.filter((other) => other.score > score).length + 1)
    }),
  )
})
