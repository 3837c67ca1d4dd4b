import 'reflect-metadata'
import { webcrypto, type KeyObject, randomBytes, X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'

x509.cryptoProvider.set(globalThis.crypto)

export type KeyKind = 'rsa' | 'ecdsa'

/** A certificate (PEM) and its private key (PKCS#8 PEM, in clear: whoever keeps it encrypts it). */
export type Issued = { certificate: string; key: string }

/** The authority of one installation: what its organisations' certificates are signed with. */
export type Authority = { certificate: string; key: KeyObject }

export type Holder = {
  /** Legal name of the unit, as the seal bears it. */
  name: string
  /** What tells two units of one name apart: stands in the certificate as its serial number attribute. */
  id: string
}

export type Validity = { from: Date; until: Date }

const days = 86_400_000

const algorithms = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 3072,
  },
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
} as const

const generate = (kind: KeyKind): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify'])

async function pem(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`
}

/** A positive number of sixteen bytes: nobody can guess the next. */
const serial = (): string => `7${randomBytes(16).toString('hex').slice(1)}`

/** `name` is ASCII: readers exist that write an issuer's Chinese anew in another form, and then find no issuer. */
export async function makeAuthority(name: string, { from, until }: Validity): Promise<Issued> {
  const keys = await generate('rsa')
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: [{ CN: [name] }],
    notBefore: from,
    notAfter: until,
    keys,
    signingAlgorithm: algorithms.rsa,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificate: certificate.toString('pem'), key: await pem(keys.privateKey) }
}

/** A key of the authority as the signing library takes it, with the algorithm that it signs by. */
async function signing(
  key: KeyObject,
): Promise<{ key: webcrypto.CryptoKey; algorithm: (typeof algorithms)[KeyKind] }> {
  const algorithm = key.asymmetricKeyType === 'ec' ? algorithms.ecdsa : algorithms.rsa
  const der = key.export({ type: 'pkcs8', format: 'der' })
  return { key: await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']), algorithm }
}

/** Certifies a new key of a unit for signing documents. `revocations` is where its revocation can be looked up, if anywhere. */
export async function issueCertificate(
  authority: Authority,
  holder: Holder,
  options: { kind: KeyKind; validity: Validity; revocations?: string },
): Promise<Issued> {
  const keys = await generate(options.kind)
  const issuer = new x509.X509Certificate(authority.certificate)
  const signer = await signing(authority.key)
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: [{ CN: [holder.name] }, { '2.5.4.5': [holder.id] }],
    issuer: issuer.subjectName,
    notBefore: options.validity.from,
    notAfter: options.validity.until,
    publicKey: keys.publicKey,
    signingKey: signer.key,
    signingAlgorithm: signer.algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
        true,
      ),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ...(options.revocations ? [new x509.CRLDistributionPointsExtension([options.revocations])] : []),
    ],
  })
  return { certificate: certificate.toString('pem'), key: await pem(keys.privateKey) }
}

export type Revoked = { serial: string; at: Date; compromised: boolean }

/** The signed list of the certificates that no longer hold (DER). */
export async function makeRevocationList(
  authority: Authority,
  revoked: readonly Revoked[],
  at: Date,
): Promise<Uint8Array> {
  const signer = await signing(authority.key)
  const list = await x509.X509CrlGenerator.create({
    issuer: new x509.X509Certificate(authority.certificate).subjectName,
    thisUpdate: at,
    nextUpdate: new Date(at.getTime() + 365 * days),
    signingKey: signer.key,
    signingAlgorithm: signer.algorithm,
    entries: revoked.map((one) => ({
      serialNumber: one.serial,
      revocationDate: one.at,
      reason: one.compromised ? x509.X509CrlReason.keyCompromise : x509.X509CrlReason.cessationOfOperation,
    })),
  })
  return new Uint8Array(list.rawData)
}

/** What a revocation list says. Throws when it cannot be read. */
export function readRevocationList(bytes: Uint8Array): {
  revoked: Revoked[]
  signedBy(authority: string): Promise<boolean>
} {
  const list = new x509.X509Crl(new Uint8Array(bytes))
  return {
    revoked: list.entries.map((entry) => ({
      serial: entry.serialNumber.toLowerCase(),
      at: entry.revocationDate,
      compromised: entry.reason === x509.X509CrlReason.keyCompromise,
    })),
    // A key of another kind than the list's is refused by the library with an error instead of a no.
    signedBy: (authority) =>
      list.verify({ publicKey: new x509.X509Certificate(authority) }).catch(() => false),
  }
}

/**
 * The certificates of a file as offices have them (PEM): one in DER, or one or several in PEM. Throws where it is neither, and where there
 * is none.
 */
export function certificatesIn(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
  return (found ?? [bytes]).map((one) => new X509Certificate(one).toString().trimEnd())
}

/** A revocation list as DER, whichever way the file has it. Throws where it is none. */
export function revocationListIn(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const list = /-----BEGIN X509 CRL-----[^-]+-----END X509 CRL-----/.exec(text)?.[0] ?? new Uint8Array(bytes)
  return new Uint8Array(new x509.X509Crl(list).rawData)
}

/** The unit that a certificate names: its name and what tells it apart. */
export function holderOf(certificate: X509Certificate): Holder {
  const { subjectName } = new x509.X509Certificate(certificate.raw)
  const first = (field: string): string => subjectName.getField(field)[0] ?? ''
  return { name: first('CN'), id: first('2.5.4.5') }
}
