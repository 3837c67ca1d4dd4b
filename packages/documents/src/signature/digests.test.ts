import { createHash } from 'node:crypto'
import { Digests } from './digests.ts'

const bytes = Buffer.from('0123456789')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

test('each digest is that of the bytes themselves, whatever order and ends the signatures name', () => {
  const signatures = [
    { gap: { start: 6, end: 8 }, end: 10 },
    { gap: { start: 2, end: 3 }, end: 5 },
    { gap: { start: 2, end: 4 }, end: 99 },
    { gap: { start: -1, end: 0 }, end: -3 },
  ]
  const digests = new Digests(bytes, signatures)
  expect(signatures.map(({ end }) => digests.upTo(end).digest('hex'))).toEqual(
    ['0123456789', '01234', '0123456789', '0123456'].map(sha256),
  )
  const signed = signatures.slice(0, 3).map((one) => digests.signed(one).toString('hex'))
  expect(signed).toEqual(['01234589', '0134', '01456789'].map(sha256))
  expect(digests.upTo(5).digest('hex')).toBe(sha256('01234'))
})
