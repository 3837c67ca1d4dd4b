import type { Attestation } from '../campaign/schema.ts'
import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('attested')

const attestations: Attestation[] = [
  { id: 'secrecy', says: { zh: '已作保密审查', en: 'Reviewed for secrecy' }, by: 'filer', at: 'submit' },
  { id: 'consent', says: '已同意公开', by: 'filer', at: 'submit' },
]
const row = rule({ attestations: ['secrecy', 'consent'] })

test('each attestation that is not given is named in its words', () => {
  expect(judged([row], { attestations, attested: ['secrecy', 'consent'] })).toEqual([])
  expect(judged([row], { attestations, attested: ['consent'] })).toEqual([
    {
      path: 'attestations.secrecy',
      message: 'attestation.missing',
      args: { field: '已作保密审查', fieldEn: 'Reviewed for secrecy' },
    },
  ])
})
