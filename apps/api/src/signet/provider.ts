import { createPrivateKey, X509Certificate } from 'node:crypto'
import {
  readSignature,
  signDigest,
  signSm2,
  sm2PublicKey,
  type Seal,
  type SealPicture,
} from '@huibian/documents'
import { dayOf } from '@huibian/domain'
import { authorityCertificate } from '../authority/authority'
import { certify, keysOf, type UnitKeys } from '../authority/unit'
import { openSecret } from '../authority/vault'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { serviceSignature } from './service'
import { signetInForce, type InForce } from './signet.queries'
import './signet.messages'

/** The unit whose seal is pressed: its organisation, and the name that its seal bears. */
export type SealingUnit = { id: string; key: string; name: string }

/** What a seal is pressed on, for those who are asked to sign it. */
export type Purpose = { code: string; content: string; reason: string }

/** A signature of SM2 over the content hash, kept beside the file. */
export type Attested = { signature: string; publicKey: string }

/**
 * Whatever a unit seals with: a face, and unless it is a picture alone, a signature over the digest of the file. The rest of the house
 * knows no other difference between them.
 */
export type SealProvider = {
  kind: 'specimen' | 'builtIn' | 'picture' | 'external'
  face: Seal | SealPicture
  /** The certificate's serial number, where there is one. */
  serial: string | null
  sign?: (digest: Uint8Array, purpose: Purpose) => Promise<Uint8Array>
  attest?: (content: Uint8Array) => Attested
}

/** Millimetres across, as most units' seals are. */
const usual = 45

/** Where a unit's picture is kept. */
export const pictureName = (id: string): string => `pictures/${id}.secret`

export const revocationsAt = (publicUrl: string): string => `${publicUrl}/seal/revoked.crl`

function signsWith(keys: UnitKeys): Required<Pick<SealProvider, 'sign' | 'attest' | 'serial'>> {
  const sm2 = createPrivateKey(keys.sm2)
  return {
    serial: keys.serial,
    sign: (digest) => signDigest(digest, keys.signer),
    attest: (content) => ({
      signature: Buffer.from(signSm2(content, sm2)).toString('base64'),
      publicKey: sm2PublicKey(sm2),
    }),
  }
}

/** A drawn seal with 样章 across it, signed in earnest by a demo's own authority. */
async function specimen({ config, now }: Context, unit: SealingUnit): Promise<SealProvider> {
  const name = `specimen-${unit.id}`
  const holder = { name: unit.name, id: unit.id }
  const options = { holder, kind: 'ecdsa' as const, now, revocations: revocationsAt(config.publicUrl) }
  const kept = await keysOf(config, name)
  // A demo's seal rests on no authorisation: under another authority it is certified anew by itself.
  const current = kept && (await isCurrent(config, kept))
  const keys = kept && current ? kept : await certify(config, name, options)
  return { kind: 'specimen', face: { name: unit.name, diameter: usual }, ...signsWith(keys) }
}

/** Whether the authority that certified these keys is the installation's still. */
async function isCurrent(config: Context['config'], { signer }: UnitKeys): Promise<boolean> {
  const authority = await authorityCertificate(config)
  const [above] = signer.above
  return authority !== undefined && above !== undefined && new X509Certificate(authority).raw.equals(above)
}

/** A seal of a certificate that has run out would be told from a forged one by nobody. */
function demandInForce(ctx: Context, certificate: string): void {
  const until = new Date(new X509Certificate(certificate).validTo)
  if (until < ctx.now) refuse('signet.expired', { day: dayOf(until.toISOString()) })
}

async function registered(ctx: Context, unit: SealingUnit, signet: InForce): Promise<SealProvider> {
  const picture = await openSecret(ctx.config, pictureName(signet.id))
  if (!picture) throw new Error(`the picture of seal ${signet.id} is not there`)
  const face = { name: signet.name, diameter: signet.diameter, picture: new Uint8Array(picture) }
  if (signet.provider === 'picture') return { kind: 'picture', face, serial: null }
  if (signet.certificate) demandInForce(ctx, signet.certificate)
  if (signet.provider === 'external') return { kind: 'external', face, ...external(ctx, unit, signet) }
  const keys = await keysOf(ctx.config, signet.id)
  if (!keys) throw new Error(`the keys of seal ${signet.id} are not there`)
  if (!(await isCurrent(ctx.config, keys))) refuse('signet.otherAuthority')
  return { kind: 'builtIn', face, ...signsWith(keys) }
}

/** A service is believed only as far as what it gave can be verified with the certificate that was registered. */
function external(ctx: Context, unit: SealingUnit, { serial, certificate }: InForce) {
  // A serial number is unique to whoever issues it alone: another certificate may bear the same.
  const registered = certificate ? new X509Certificate(certificate) : undefined
  const sign = async (digest: Uint8Array, purpose: Purpose): Promise<Uint8Array> => {
    const signature = await serviceSignature(ctx.config, { unit: unit.key, digest, ...purpose })
    const read = readSignature(signature, digest)
    if (read.state !== 'holds' || !registered?.raw.equals(read.certificate.raw)) refuse('signet.service')
    return signature
  }
  return { serial, sign }
}

/** What a unit seals with now. Refuses where it has nothing: production draws no seal by itself. */
export async function providerOf(ctx: Context, unit: SealingUnit): Promise<SealProvider> {
  const signet = await signetInForce(ctx, unit.id)
  if (signet) return registered(ctx, unit, signet)
  if (ctx.config.production) refuse('signet.none')
  return specimen(ctx, unit)
}
