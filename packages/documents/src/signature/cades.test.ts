import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needsTool } from '../../../../test/harness/tools.ts'
import { rendering, summaryData } from '../../test/samples.ts'
import { at, newAuthority, sealed, unit } from '../../test/seals.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import type { Authority } from './authority.ts'

jest.setTimeout(60_000)

/** The last signature of a file and the bytes that it signs, found as any reader finds them. */
function lastSignature(pdf: Uint8Array): { signature: Buffer; content: Buffer } {
  const bytes = Buffer.from(pdf)
  const ranges = [...bytes.toString('latin1').matchAll(/\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
  const [start = 0, again = 0, rest = 0] = ranges.at(-1)?.slice(1).map(Number) ?? []
  const hex = bytes.subarray(start + 1, again - 1).toString('latin1')
  return {
    signature: Buffer.from(hex.replace(/(?:00)*$/, ''), 'hex'),
    content: Buffer.concat([bytes.subarray(0, start), bytes.subarray(again, again + rest)]),
  }
}

/** What openssl says of it, asked to look at the signing certificate as CAdES has it. */
function openssl(
  { signature, content }: { signature: Buffer; content: Buffer },
  { certificate }: Pick<Authority, 'certificate'>,
): { ok: boolean; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cades-'))
  const path = (name: string) => join(folder, name)
  try {
    writeFileSync(path('signature.der'), signature)
    writeFileSync(path('content'), content)
    writeFileSync(path('root.pem'), certificate)
    const files = ['-in', path('signature.der'), '-content', path('content'), '-out', path('out')]
    const trust = ['-CAfile', path('root.pem'), '-purpose', 'any', '-attime', String(at.getTime() / 1000)]
    const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', ...files, ...trust]
    execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' })
    return { ok: true, said: '' }
  } catch (cause) {
    return { ok: false, said: String((cause as { stderr?: string }).stderr ?? cause) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** DER of 1.2.840.113549.1.9.16.2.47, signing-certificate-v2. */
const signingCertificate = Buffer.from('060b2a864886f70d010910022f', 'hex')

describe.each(['rsa', 'ecdsa'] as const)('a seal with a key of the kind %s', (kind) => {
  needsTool('openssl')(
    'is CAdES to openssl, signing certificate and all, and fails where a byte is another',
    async () => {
      const authority = await newAuthority()
      const henan = await unit(authority, '河南省知识产权局', { kind })
      const table = (await writePdf(summaryTable(summaryData(3)), rendering)).bytes
      const found = lastSignature(await sealed(table, henan))
      expect(openssl(found, authority)).toEqual({ ok: true, said: '' })
      expect(found.signature.includes(signingCertificate)).toBe(true)
      const flipped = Buffer.from(found.content)
      flipped[300] = (flipped[300] ?? 0) ^ 1
      expect(openssl({ ...found, content: flipped }, authority).ok).toBe(false)
      expect(openssl(found, await newAuthority()).ok).toBe(false)
    },
  )
})
