import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'

/**
 * The signer's name that GB/T 35276 sets where none is agreed. Node's own SM2 leaves it empty, or signs plain ECDSA on the curve: such
 * signatures verify nowhere else, so signing and verifying are another library's here and the keys alone are Node's.
 */
const userId = '1234567812345678'

/** Makes the curve's tables, which take a tenth of a second: a server has them before anybody waits for it, not with its first seal. */
export function readySm2(): void {
  sm2.getPublicKeyFromPrivateKey('1'.padStart(64, '0'))
}

/** A new SM2 key (PKCS#8 PEM, in clear). */
export function makeSm2Key(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** The public half (SPKI PEM), as openssl reads it. */
export function sm2PublicKey(key: string | KeyObject): string {
  return createPublicKey(typeof key === 'string' ? createPrivateKey(key) : key)
    .export({ type: 'spki', format: 'pem' })
    .toString()
}

/** The curve's point at the end of an SPKI, uncompressed. */
const point = (publicKey: string): string =>
  createPublicKey(publicKey).export({ type: 'spki', format: 'der' }).subarray(-65).toString('hex')

/** The key's number, in the SEC 1 part of its PKCS#8: Node ends the process when it is asked for SEC 1 alone. */
function scalar(key: KeyObject): string {
  const der = key.export({ type: 'pkcs8', format: 'der' })
  const head = Buffer.from('0201010420', 'hex')
  const at = der.indexOf(head)
  if (at < 0) throw new Error('The key is no SM2 key')
  return der.subarray(at + head.length, at + head.length + 32).toString('hex')
}

/**
 * A detached SM2 signature with SM3 (DER) over a content hash, given as its bytes. `openssl pkeyutl -verify -rawin -digest sm3 -pkeyopt
 * distid:1234567812345678` verifies it.
 */
export function signSm2(content: Uint8Array, key: KeyObject): Uint8Array {
  const publicKey = point(sm2PublicKey(key))
  return Buffer.from(
    sm2.doSignature(content, scalar(key), { der: true, hash: true, publicKey, userId }),
    'hex',
  )
}

/** Whether a detached signature holds for a content hash. */
export function verifySm2(content: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  try {
    const given = Buffer.from(signature).toString('hex')
    return sm2.doVerifySignature(content, given, point(publicKey), { der: true, hash: true, userId })
  } catch {
    return false
  }
}
