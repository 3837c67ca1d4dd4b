import { createHash } from 'node:crypto'
import { hashInput, versionHash } from './hash.ts'

const hashed = {
  campaignVersion: 3,
  fields: { title: '案例', theme: 'sme' },
  attachments: [
    { id: 'b', sha256: 'BB' },
    { id: 'a', sha256: 'aa' },
  ],
}

test('what is hashed is one canonical text', () => {
  expect(hashInput(hashed)).toBe(
    '{"attachments":[{"id":"a","sha256":"aa"},{"id":"b","sha256":"bb"}],"campaignVersion":3,"fields":{"theme":"sme","title":"案例"},"format":"huibian-entry-1"}',
  )
  expect(versionHash(hashed)).toBe(createHash('sha256').update(hashInput(hashed)).digest('hex'))
})

test('the order of fields and attachments does not matter, every word does', () => {
  const other = {
    ...hashed,
    fields: { theme: 'sme', title: '案例' },
    attachments: [...hashed.attachments].reverse(),
  }
  expect(versionHash(other)).toBe(versionHash(hashed))
  const changed = [
    { ...hashed, campaignVersion: 4 },
    { ...hashed, fields: { ...hashed.fields, title: '案例一' } },
    { ...hashed, attachments: [{ id: 'a', sha256: 'aa' }] },
    { ...hashed, format: 'huibian-entry-2' },
  ]
  expect(new Set([hashed, ...changed].map(versionHash)).size).toBe(5)
})
