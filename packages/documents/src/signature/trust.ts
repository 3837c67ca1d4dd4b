import { X509Certificate } from 'node:crypto'
import { readRevocationList, type Revoked } from './authority.ts'
import type { Fault, Obstacle } from './verdict.ts'

/** When files as they stood are known to have been sealed, by their SHA-256: a witness of more than what the signer states. */
export type Witnessed = { readonly [sha256: string]: Date }

/**
 * Whom a verifier believes: authorities' certificates (PEM), their revocation lists (DER), fingerprints of certificates that it believes
 * in nothing, and the instant it judges by whatever nobody witnessed.
 */
export type Trust = {
  authorities: readonly string[]
  revocations: readonly Uint8Array[]
  at: Date
  distrusted?: readonly string[]
  witnessed?: Witnessed
}

/** Trust made ready: certificates read, and of the lists only what an authority signed. */
export type ReadyTrust = {
  authorities: X509Certificate[]
  revoked: Revoked[]
  distrusted: readonly string[]
  witnessed: Witnessed
  at: Date
}

/** Throws where the store itself cannot be read: that says nothing of any file. */
export async function readyTrust(trust: Trust): Promise<ReadyTrust> {
  const { authorities, revocations, at, distrusted = [], witnessed = {} } = trust
  const lists = await Promise.all(
    revocations.map(async (bytes) => {
      const list = readRevocationList(bytes)
      const signed = await Promise.all(authorities.map((authority) => list.signedBy(authority)))
      return signed.includes(true) ? list.revoked : []
    }),
  )
  const read = authorities.map((one) => new X509Certificate(one))
  return { authorities: read, revoked: lists.flat(), distrusted, witnessed, at }
}

type Distrust = { fault: Fault } | { obstacle: Obstacle }

const inForce = (certificate: X509Certificate, at: Date): boolean =>
  new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo)

const issued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

function chain(
  certificate: X509Certificate,
  others: X509Certificate[],
  trust: ReadyTrust,
): X509Certificate[] | undefined {
  const path = [certificate]
  for (let now = certificate; path.length < 5; path.push(now)) {
    const anchor = trust.authorities.find((one) => issued(one, now))
    if (anchor) return [...path, anchor]
    const above = others.find((one) => one !== now && issued(one, now))
    if (!above) return undefined
    now = above
  }
  return undefined
}

const serial = (certificate: X509Certificate): string =>
  certificate.serialNumber.toLowerCase().replace(/^0+/, '')

/**
 * Whether a signer's certificate may be believed, judged at the trust's instant. `claimed` is the instant the signature states. Without a witness of that instant a
 * certificate that has run out or was revoked since proves nothing, so it must hold at both.
 */
export function distrust(
  certificate: X509Certificate,
  others: X509Certificate[],
  trust: ReadyTrust,
  claimed: Date | undefined,
): Distrust | undefined {
  if (trust.distrusted.includes(certificate.fingerprint256)) return { fault: 'revoked' }
  const path = chain(certificate, others, trust)
  if (!path) {
    const imitates = trust.authorities.some(({ subject }) => subject === certificate.issuer)
    const alone = certificate.issuer === certificate.subject || certificate.verify(certificate.publicKey)
    return alone || imitates ? { fault: 'selfSigned' } : { obstacle: 'unknownAuthority' }
  }
  // A certificate that comes along and leads nowhere is vouched for by nobody.
  if (others.some((one) => !path.some((step) => step.fingerprint256 === one.fingerprint256)))
    return { fault: 'altered' }
  const instants = [trust.at, ...(claimed ? [claimed] : [])]
  if (!claimed || path.some((one) => instants.some((at) => !inForce(one, at)))) return { fault: 'expired' }
  const numbers = path.map(serial)
  const gone = trust.revoked.some(
    (one) => numbers.includes(one.serial.replace(/^0+/, '')) && (one.compromised || one.at <= trust.at),
  )
  return gone ? { fault: 'revoked' } : undefined
}
