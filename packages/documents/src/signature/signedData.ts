import {
  createHash,
  createPublicKey,
  type KeyObject,
  sign as signing,
  verify,
  X509Certificate,
} from 'node:crypto'
import { promisify } from 'node:util'
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifier,
  DigestAlgorithmIdentifiers,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignatureAlgorithmIdentifier,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from '@peculiar/asn1-cms'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import { Certificate } from '@peculiar/asn1-x509'

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const

/** Whoever can sign: a private key with its certificate, both in memory, and the certificates above it. */
export type KeyWithCertificate = { key: KeyObject; certificate: Uint8Array; above: readonly Uint8Array[] }

/** Signs in Node's own threads: a key's arithmetic would hold up everybody else. */
const sign = promisify(signing)

const nothing = new Uint8Array([5, 0]).buffer
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** A DER element. */
function der(tag: number, body: Uint8Array): Buffer {
  const n = body.length
  const length = n < 128 ? [n] : n < 256 ? [0x81, n] : [0x82, n >> 8, n & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

/** SigningCertificateV2 (RFC 5035) with the one certificate that signs, digested by SHA-256. */
const signingCertificate = (certificate: Uint8Array): Buffer =>
  der(0x30, der(0x30, der(0x30, der(0x04, sha256(certificate)))))

const attribute = (type: string, value: Uint8Array): Attribute =>
  new Attribute({ attrType: type, attrValues: [buffer(value)] })

/** The attributes that are signed, in the order that DER asks of a set. */
function signedAttributes(digest: Uint8Array, certificate: Uint8Array): Attribute[] {
  return [
    attribute(oid.contentType, der(0x06, Buffer.from('2a864886f70d010701', 'hex'))),
    attribute(oid.messageDigest, der(0x04, digest)),
    attribute(oid.signingCertificateV2, signingCertificate(certificate)),
  ].sort((a, b) => Buffer.compare(Buffer.from(AsnConvert.serialize(a)), Buffer.from(AsnConvert.serialize(b))))
}

const setOf = (attributes: readonly Attribute[]): Buffer =>
  der(0x31, Buffer.concat(attributes.map((one) => Buffer.from(AsnConvert.serialize(one)))))

function algorithmOf(key: KeyObject): SignatureAlgorithmIdentifier {
  if (key.asymmetricKeyType === 'rsa')
    return new SignatureAlgorithmIdentifier({ algorithm: oid.rsaSha256, parameters: nothing })
  if (key.asymmetricKeyType === 'ec') return new SignatureAlgorithmIdentifier({ algorithm: oid.ecdsaSha256 })
  throw new Error(`A key of type ${key.asymmetricKeyType} does not sign here`)
}

/**
 * A detached signature over a SHA-256 digest as PAdES baseline B-B asks: CMS with content type, message digest and the signing
 * certificate among the signed attributes, and no signing time, which the file itself states.
 */
export async function signDigest(
  digest: Uint8Array,
  { key, certificate, above }: KeyWithCertificate,
): Promise<Uint8Array> {
  const signatureAlgorithm = algorithmOf(key)
  const own = AsnConvert.parse(certificate, Certificate)
  const all = [own, ...above.map((bytes) => AsnConvert.parse(bytes, Certificate))]
  const signedAttrs = signedAttributes(digest, certificate)
  const signature = await sign('sha256', setOf(signedAttrs), key)
  const signer = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({
      issuerAndSerialNumber: new IssuerAndSerialNumber({
        issuer: own.tbsCertificate.issuer,
        serialNumber: own.tbsCertificate.serialNumber,
      }),
    }),
    digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: oid.sha256 }),
    signedAttrs,
    signatureAlgorithm,
    signature: new OctetString(buffer(signature)),
  })
  const signed = new SignedData({
    version: CMSVersion.v1,
    digestAlgorithms: new DigestAlgorithmIdentifiers([
      new DigestAlgorithmIdentifier({ algorithm: oid.sha256 }),
    ]),
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: new CertificateSet(all.map((one) => new CertificateChoices({ certificate: one }))),
    signerInfos: new SignerInfos([signer]),
  })
  const info = new ContentInfo({ contentType: oid.signedData, content: AsnConvert.serialize(signed) })
  return new Uint8Array(AsnConvert.serialize(info))
}

/** What reading a signature found. `unsupported`: of a kind that is not checked here; `broken`: it does not hold. */
export type ReadSignature =
  | { state: 'holds'; certificate: X509Certificate; others: X509Certificate[] }
  | { state: 'broken'; certificate?: X509Certificate }
  | { state: 'unsupported'; certificate?: X509Certificate }

function certificatesOf({ certificates }: SignedData): X509Certificate[] {
  return [...(certificates ?? [])].flatMap(({ certificate }) =>
    certificate ? [new X509Certificate(Buffer.from(AsnConvert.serialize(certificate)))] : [],
  )
}

const valueOf = (signer: SignerInfo, type: string): Buffer | undefined => {
  const found = signer.signedAttrs?.filter(({ attrType }) => attrType === type) ?? []
  const [value] = found[0]?.attrValues ?? []
  return found.length === 1 && value ? Buffer.from(value) : undefined
}

const serialOf = (serial: ArrayBuffer): string =>
  Buffer.from(serial)
    .toString('hex')
    .replace(/^(00)+/, '')

/** The certificate of the one who signed, by issuer and serial number. */
function signersOwn(signed: SignedData, signer: SignerInfo): X509Certificate | undefined {
  const named = signer.sid.issuerAndSerialNumber
  if (!named) return undefined
  const issuer = Buffer.from(AsnConvert.serialize(named.issuer))
  for (const { certificate } of signed.certificates ?? []) {
    if (!certificate) continue
    const { tbsCertificate: own } = certificate
    const same =
      serialOf(own.serialNumber) === serialOf(named.serialNumber) &&
      Buffer.from(AsnConvert.serialize(own.issuer)).equals(issuer)
    if (same) return new X509Certificate(Buffer.from(AsnConvert.serialize(certificate)))
  }
  return undefined
}

const checked: readonly string[] = [oid.rsa, oid.rsaSha256, oid.ecdsaSha256]

const supported = (signed: SignedData, signer: SignerInfo): boolean =>
  signed.signerInfos.length === 1 &&
  signer.digestAlgorithm.algorithm === oid.sha256 &&
  checked.includes(signer.signatureAlgorithm.algorithm) &&
  valueOf(signer, oid.signingCertificateV2) !== undefined &&
  // What stands beside the signed attributes (a time stamp) is vouched for by keys that are not checked here.
  signer.unsignedAttrs === undefined

/** Reads a detached signature and checks it against the digest of what it is said to sign. Trust in its certificate is another question. */
export function readSignature(bytes: Uint8Array, digest: Uint8Array): ReadSignature {
  try {
    const info = AsnConvert.parse(bytes, ContentInfo)
    if (info.contentType !== oid.signedData) return { state: 'broken' }
    const signed = AsnConvert.parse(info.content, SignedData)
    const [signer] = signed.signerInfos
    if (!signer) return { state: 'broken' }
    const certificate = signersOwn(signed, signer)
    if (!supported(signed, signer)) return { state: 'unsupported', ...(certificate ? { certificate } : {}) }
    if (!certificate) return { state: 'broken' }
    const others = certificatesOf(signed).filter((one) => one.fingerprint256 !== certificate.fingerprint256)
    return holds({ bytes, info, signed, signer, certificate, digest })
      ? { state: 'holds', certificate, others }
      : { state: 'broken', certificate }
  } catch {
    return { state: 'broken' }
  }
}

type Claim = {
  bytes: Uint8Array
  info: ContentInfo
  signed: SignedData
  signer: SignerInfo
  certificate: X509Certificate
  digest: Uint8Array
}

function holds({ bytes, info, signed, signer, certificate, digest }: Claim): boolean {
  // Bytes that no key vouches for must at least be the only way to write what they say.
  const again = new ContentInfo({ contentType: info.contentType, content: AsnConvert.serialize(signed) })
  if (!Buffer.from(AsnConvert.serialize(again)).equals(bytes)) return false
  if (signed.version !== CMSVersion.v1 || signer.version !== CMSVersion.v1) return false
  if (signed.encapContentInfo.eContentType !== oid.data || signed.encapContentInfo.eContent) return false
  if (signed.digestAlgorithms.length !== 1 || signed.digestAlgorithms[0]?.algorithm !== oid.sha256)
    return false
  if (!valueOf(signer, oid.contentType)?.equals(der(0x06, Buffer.from('2a864886f70d010701', 'hex'))))
    return false
  if (!valueOf(signer, oid.messageDigest)?.equals(der(0x04, digest))) return false
  if (!valueOf(signer, oid.signingCertificateV2)?.equals(signingCertificate(certificate.raw))) return false
  const key = createPublicKey(certificate.toString())
  const ec = signer.signatureAlgorithm.algorithm === oid.ecdsaSha256
  if (key.asymmetricKeyType !== (ec ? 'ec' : 'rsa')) return false
  const given = Buffer.from(signer.signature.buffer)
  return verify('sha256', setOf(signer.signedAttrs ?? []), key, given)
}
