import { stampPdf, summarySealPosition } from '@huibian/documents'
import type { Context } from '../platform/context'
import { rendering } from './file'

/** Millimetres across, as units' seals are. */
const DIAMETER = 45

/**
 * Presses the unit's drawn seal on a table. It is a specimen (样章), not an electronic seal: what vouches for the paper is the register's
 * line and the hash beside it.
 */
export function pressSeal(ctx: Context, pdf: Uint8Array, unit: string): Promise<Uint8Array> {
  const seal = { name: unit, diameter: DIAMETER }
  return stampPdf(pdf, seal, summarySealPosition, { ...rendering(ctx), at: ctx.now })
}
