import { decide, stillValid } from './standing.ts'

test('a work is disqualified and an award revoked with a reason, once and for good', () => {
  const valid = { standing: 'valid' as const }
  expect(decide(valid, 'disqualify', ' 抄袭 ')).toEqual({ standing: 'disqualified', reason: '抄袭' })
  expect(decide(valid, 'revoke', ' ')).toBeUndefined()
  expect(decide({ standing: 'revoked', reason: '争议' }, 'disqualify', '抄袭')).toBeUndefined()
})

test('what no longer stands leaves every list', () => {
  const works = [
    { id: 1, standing: 'valid' as const },
    { id: 2, standing: 'disqualified' as const },
  ]
  expect(stillValid(works)).toEqual([works[0]])
})
