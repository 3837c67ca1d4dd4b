import { postKinds } from './post.ts'
import { factorPolicies, mustHaveFactor } from './secondFactor.ts'

test('where it is compulsory, the topmost office and administrators of every level must have a second factor', () => {
  const must = (top: boolean) => postKinds.filter((kind) => mustHaveFactor('compulsory', [{ kind, top }]))
  expect(must(true)).toEqual(postKinds)
  expect(must(false)).toEqual(['systemAdministrator', 'securityAdministrator', 'auditor'])
})

test('one weighty post among several is enough, and nobody without a post must', () => {
  const clerk = { kind: 'reviewingClerk', top: false } as const
  expect(mustHaveFactor('compulsory', [clerk, { kind: 'sealKeeper', top: true }])).toBe(true)
  expect(mustHaveFactor('compulsory', [clerk])).toBe(false)
  expect(mustHaveFactor('compulsory', [])).toBe(false)
})

test('where it is off or offered, nobody must', () => {
  const others = factorPolicies.filter((policy) => policy !== 'compulsory')
  const must = others.map((policy) => mustHaveFactor(policy, [{ kind: 'auditor', top: true }]))
  expect(must).toEqual([false, false])
})
