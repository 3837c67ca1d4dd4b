import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'
import type { Attestation } from '../campaign/schema.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'attested',
  params,
  strength: 'hard',
  at: ['submit'],
  says: '规则',
})

const found = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

const attestations: Attestation[] = [
  { id: 'secrecy', says: { zh: '已作保密审查', en: 'Reviewed for secrecy' }, by: 'filer', at: 'submit' },
  { id: 'consent', says: '已同意公开', by: 'filer', at: 'submit' },
]
const row = rule({ attestations: ['secrecy', 'consent'] })

test('each attestation that is not given is named in its words', () => {
  expect(found([row], { attestations, attested: ['secrecy', 'consent'] })).toEqual([])
  expect(found([row], { attestations, attested: ['consent'] })).toEqual([
    {
      path: 'attestations.secrecy',
      message: 'attestation.missing',
      args: { field: '已作保密审查', fieldEn: 'Reviewed for secrecy' },
    },
  ])
})
