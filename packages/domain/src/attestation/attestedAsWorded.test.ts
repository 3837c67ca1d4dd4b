import { found } from '../../test/found.ts'
import { attestationVersion } from './version.ts'

const attestation = {
  id: 'own',
  says: { zh: '确属原创', en: 'It is our own' },
  by: 'filer' as const,
  at: 'submit' as const,
}
const params = { attestations: ['own'] }

test('an attestation counts for the words to which it was given', () => {
  const given = [{ id: 'own', version: attestationVersion(attestation) }]
  expect(found('attestedAsWorded', params, { attestations: [attestation], given: [] })).toEqual([
    'attestation.missing',
  ])
  expect(found('attestedAsWorded', params, { attestations: [attestation], given })).toEqual([])
  const reworded = { ...attestation, says: { zh: '确属原创。', en: 'It is our own' } }
  expect(found('attestedAsWorded', params, { attestations: [reworded], given })).toEqual([
    'attestation.otherWords',
  ])
  const anew = [...given, { id: 'own', version: attestationVersion(reworded) }]
  expect(found('attestedAsWorded', params, { attestations: [reworded], given: anew })).toEqual([])
})
