import { takeUpload, type Taken } from '../attachment/takeUpload'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { mergedScan, type Part } from './merge'
import { readScan } from './readScan'
import type { ScanPart } from './scan.type'

/** One PDF put together from the parts, and the codes read on its pages, each once. */
export type Assembled = { bytes: Uint8Array; pages: number; codes: string[] }

const mostParts = 30
const turns = [0, 90, 180, 270] as const

/** What may have several pages; whatever else is given is its one page. */
const paged: readonly string[] = ['application/pdf', 'image/tiff']

const chosenOf = ({ mime }: Taken, part: ScanPart): number[] | undefined =>
  paged.includes(mime) && part.pages?.length ? part.pages : undefined

function partOf(taken: Taken, part: ScanPart): Part {
  const { name, path, mime } = taken
  const rotate = turns.find((turn) => turn === part.rotate) ?? 0
  const pages = chosenOf(taken, part)
  return { name, path, mime, rotate, ...(pages ? { pages } : {}) }
}

/** Takes the uploads, puts the chosen pages together in their order and turn, and reads the codes on them. */
export async function assembleScan(ctx: Context, parts: readonly ScanPart[]): Promise<Assembled> {
  if (parts.length === 0) return refuse('scan.noParts')
  if (parts.length > mostParts) return refuse('scan.tooManyParts', { n: parts.length, max: mostParts })
  const laid: Part[] = []
  const codes: string[] = []
  let pages = 0
  for (const part of parts) {
    const taken = await takeUpload(ctx, part.uploadId, 'scan')
    const chosen = chosenOf(taken, part)
    const read = await readScan(taken, chosen)
    pages += chosen?.length ?? read.length
    codes.push(...read.flatMap((page) => page.codes))
    laid.push(partOf(taken, part))
  }
  const bytes = await mergedScan(laid, ctx.now)
  return { bytes, pages, codes: [...new Set(codes)] }
}
