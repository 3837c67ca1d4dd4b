import { createPrivateKey, X509Certificate } from 'node:crypto'
import {
  issueCertificate,
  makeSm2Key,
  type Holder,
  type KeyKind,
  type KeyWithCertificate,
} from '@huibian/documents'
import { z } from 'zod'
import { authorityOf, validityOf } from './authority'
import { keepSecret, openSecret, type Place } from './vault'

/** What a unit signs with: a certified key for the file, and one of SM2 for the content. */
export type UnitKeys = { signer: KeyWithCertificate; certificate: string; serial: string; sm2: string }

const kept = z.object({ certificate: z.string(), key: z.string(), authority: z.string(), sm2: z.string() })

const raw = (pem: string): Uint8Array => new Uint8Array(new X509Certificate(pem).raw)

/** Where a unit's keys are kept, by the id of what they belong to. */
const nameOf = (id: string): string => `units/${id}.secret`

/** The keys kept under an id. */
export async function keysOf(place: Place, id: string): Promise<UnitKeys | undefined> {
  const bytes = await openSecret(place, nameOf(id))
  if (!bytes) return undefined
  const { certificate, key, authority, sm2 } = kept.parse(JSON.parse(bytes.toString('utf8')))
  return {
    signer: { key: createPrivateKey(key), certificate: raw(certificate), above: [raw(authority)] },
    certificate,
    serial: new X509Certificate(certificate).serialNumber.toLowerCase(),
    sm2,
  }
}

/** Certifies new keys for a unit and keeps them, encrypted. */
export async function certify(
  place: Place,
  id: string,
  given: { holder: Holder; kind: KeyKind; now: Date; revocations: string },
): Promise<UnitKeys> {
  const authority = await authorityOf(place, given.now)
  const { kind, revocations } = given
  const issued = await issueCertificate(authority, given.holder, {
    kind,
    revocations,
    validity: validityOf(place, given.now, 5),
  })
  const all = { ...issued, authority: authority.certificate, sm2: makeSm2Key() }
  await keepSecret(place, nameOf(id), Buffer.from(JSON.stringify(all)))
  const keys = await keysOf(place, id)
  if (!keys) throw new Error('keys that were just kept are not there')
  return keys
}
