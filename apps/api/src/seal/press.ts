import { completeSignature, pressInThread, stampPdf, summarySealPosition } from '@huibian/documents'
import type { Context } from '../platform/context'
import { providerOf, type Attested, type Purpose, type SealingUnit } from '../signet/provider'
import { rendering } from './file'

/** A sealed file, and what of it the register keeps: what stood behind the seal. */
export type Pressed = {
  bytes: Uint8Array
  provider: string
  serial: string | null
  attested: Attested | null
}

/**
 * Presses the unit's seal on a table, with whatever the unit seals by: a signature with the seal as its face, or where there is only a
 * picture, the picture, which says that it is no more. The drawing and the digest of a large file are made in a thread of their own.
 */
export async function pressSeal(
  ctx: Context,
  pdf: Uint8Array,
  unit: SealingUnit,
  purpose: Purpose,
): Promise<Pressed> {
  const { kind: provider, face, serial, sign, attest } = await providerOf(ctx, unit)
  const printing = rendering(ctx)
  if (!sign) {
    const bytes = await stampPdf(pdf, face, summarySealPosition, { ...printing, at: ctx.now })
    return { bytes, provider, serial, attested: null }
  }
  const words = { at: ctx.now, name: unit.name, ...purpose }
  const prepared = await pressInThread(pdf, { seal: face, position: summarySealPosition, words }, printing)
  const bytes = completeSignature(prepared, await sign(prepared.digest, purpose))
  return { bytes, provider, serial, attested: attest?.(Buffer.from(purpose.content, 'hex')) ?? null }
}
