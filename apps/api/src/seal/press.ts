import {
  completeSignature,
  isFull,
  isSigned,
  pressInThread,
  type Pressing,
  type SealPosition,
  stampInThread,
} from '@huibian/documents'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { providerOf, type Attested, type Purpose, type SealingUnit } from '../signet/provider'
import { rendering } from './file'

/** How a keeper has the seal pressed: for another's that is not at hand (代章), and across the edges of the pages (骑缝章). */
export type Manner = Required<Pick<Pressing, 'onBehalf' | 'seam'>>

/** A sealed file, and what of it the register keeps: what stood behind the seal. */
export type Pressed = {
  bytes: Uint8Array
  provider: string
  serial: string | null
  attested: Attested | null
}

/** No room for a seal, or signatures that a picture would break, are told as a sentence; anything else is a fault. */
function told(cause: unknown): never {
  if (isFull(cause)) refuse('signet.pageFull')
  if (isSigned(cause)) refuse('signet.signed')
  throw cause
}

/**
 * Presses the unit's seal on a paper, with whatever the unit seals by: a signature with the seal as its face, or where there is only a
 * picture, the picture, which says that it is no more. What is drawn, and the digest of a large file, are made in a thread of their own.
 */
export async function pressSeal(
  ctx: Context,
  { pdf, unit, place, manner }: { pdf: Uint8Array; unit: SealingUnit; place: SealPosition; manner: Manner },
  purpose: Purpose,
): Promise<Pressed> {
  const { kind: provider, face, serial, sign, attest } = await providerOf(ctx, unit)
  const printing = rendering(ctx)
  const pressing = { seal: face, position: place, ...manner }
  if (!sign) {
    const bytes = await stampInThread(pdf, pressing, { ...printing, at: ctx.now }).catch(told)
    return { bytes, provider, serial, attested: null }
  }
  const words = { at: ctx.now, name: unit.name, ...purpose }
  const prepared = await pressInThread(pdf, { ...pressing, words }, printing).catch(told)
  const bytes = completeSignature(prepared, await sign(prepared.digest, purpose))
  return { bytes, provider, serial, attested: attest?.(Buffer.from(purpose.content, 'hex')) ?? null }
}
