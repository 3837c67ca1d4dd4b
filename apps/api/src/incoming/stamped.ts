import type { Taken } from '../attachment/takeUpload'
import type { Context } from '../platform/context'
import { mergedScan } from '../scan/merge'
import { readScan } from '../scan/readScan'

/** A scan as one PDF, how many pages it has, and the codes that were read on them. */
export type Stamped = { bytes: Uint8Array; pages: number; codes: string[] }

/** Puts a scan that came as a PDF or a picture upright into one PDF and reads the codes on it. */
export async function stampedOf(ctx: Context, taken: Taken): Promise<Stamped> {
  const read = await readScan(taken)
  const { name, path, mime } = taken
  const bytes = await mergedScan([{ name, path, mime, rotate: 0 }], ctx.now)
  return { bytes, pages: read.length, codes: read.flatMap((page) => page.codes) }
}
