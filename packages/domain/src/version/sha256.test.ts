import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256Hex } from './sha256.ts'

test('the hash of abc is that of FIPS 180-4', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('any bytes hash as OpenSSL hashes them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    }),
  )
})

test('a text hashes by its UTF-8 bytes', () => {
  const text = '服务中小企业创新发展 𠮷'.repeat(400)
  expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
})
