import { findPlaces, type PlaceWords, type SealPosition } from '@huibian/documents'
import { awake } from '../platform/awake'
import type { Context } from '../platform/context'
import type { Progress } from '../platform/jobs'
import { type Filled, madePdf } from '../template/office'
import type { Template } from '../template/template.type'

/**
 * In whose layout a paper is sealed: `ours`, the `office`'s own file, or ours instead of that, because the server has no LibreOffice
 * (`noOffice`) or the office's file shows no place for a seal, or not whose it is (`noPlace`).
 */
export type SealedLayout = 'ours' | 'office' | 'noOffice' | 'noPlace'

/** A paper to seal as the office laid it out, with its places in their order; or why it is sealed in our layout. */
export type Laid =
  | { layout: 'office'; bytes: Uint8Array; pages: number; places: SealPosition[] }
  | { layout: 'noOffice' | 'noPlace' }

/** The office's own file, filled, as the PDF that seals go on, a place for each who seals it. */
export async function layForSeal(
  ctx: Context,
  { template, ...filled }: Filled & { template: Template },
  words: PlaceWords,
  progress: Progress,
): Promise<Laid> {
  await progress(0.3, 'step.layout')
  const bytes = await madePdf(ctx, template, filled)
  if (!bytes) return { layout: 'noOffice' }
  await progress(0.8, 'step.places')
  const { places, pages } = await awake(ctx, findPlaces(bytes, words))
  return places.length < words.sealers.length
    ? { layout: 'noPlace' }
    : { layout: 'office', bytes, pages, places }
}
