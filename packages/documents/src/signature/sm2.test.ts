import { execFileSync } from 'node:child_process'
import { createHash, createPrivateKey } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needsTool } from '../../../../test/harness/tools.ts'
import { makeSm2Key, signSm2, sm2PublicKey, verifySm2 } from './sm2.ts'

/** Whether openssl finds that the signature holds, by the signer's name that the standard sets. */
function openssl(content: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'sm2-'))
  const path = (name: string) => join(folder, name)
  try {
    writeFileSync(path('content'), content)
    writeFileSync(path('signature'), signature)
    writeFileSync(path('key.pem'), publicKey)
    const args = ['pkeyutl', '-verify', '-pubin', '-inkey', path('key.pem'), '-in', path('content')]
    const how = [
      '-rawin',
      '-digest',
      'sm3',
      '-pkeyopt',
      'distid:1234567812345678',
      '-sigfile',
      path('signature'),
    ]
    return execFileSync('openssl', [...args, ...how], { encoding: 'utf8', stdio: 'pipe' }).includes(
      'Verified Successfully',
    )
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const contentOf = (n: number): Buffer => createHash('sha256').update(`content ${n}`).digest()

needsTool('openssl')('openssl verifies every signature, and refuses it for another content', () => {
  for (let n = 0; n < 20; n++) {
    const key = createPrivateKey(makeSm2Key())
    const signature = signSm2(contentOf(n), key)
    const publicKey = sm2PublicKey(key)
    expect(openssl(contentOf(n), signature, publicKey)).toBe(true)
    expect(openssl(contentOf(n + 1), signature, publicKey)).toBe(false)
    expect(verifySm2(contentOf(n), signature, publicKey)).toBe(true)
    expect(verifySm2(contentOf(n + 1), signature, publicKey)).toBe(false)
  }
})

test('a signature of another key, or none, does not hold', () => {
  const key = createPrivateKey(makeSm2Key())
  const other = sm2PublicKey(makeSm2Key())
  expect(verifySm2(contentOf(1), signSm2(contentOf(1), key), other)).toBe(false)
  expect(verifySm2(contentOf(1), Buffer.from('none'), sm2PublicKey(key))).toBe(false)
})
