import { mergeScan, UnreadableScan, type ScanPart as MergedPart } from '@huibian/documents'
import sharp from 'sharp'
import { bytesOf, takeUpload, type Taken } from '../attachment/takeUpload'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { readScan } from './readScan'
import type { ScanPart } from './scan.type'

/** One PDF put together from the parts, and the codes read on its pages, each once. */
export type Assembled = { bytes: Uint8Array; pages: number; codes: string[] }

const mostParts = 30
const turns = [0, 90, 180, 270] as const

async function partOf(taken: Taken, part: ScanPart): Promise<MergedPart> {
  const rotate = turns.find((turn) => turn === part.rotate) ?? 0
  if (taken.mime === 'application/pdf') {
    const pages = part.pages?.length ? { pages: part.pages } : {}
    return { bytes: await bytesOf(taken), mime: 'application/pdf', rotate, ...pages }
  }
  if (taken.mime === 'image/jpeg' || taken.mime === 'image/png')
    return { bytes: await bytesOf(taken), mime: taken.mime, rotate }
  const bytes = await sharp(taken.path, { limitInputPixels: 60_000_000, pages: 1 })
    .rotate()
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88 })
    .toBuffer()
    .catch(() => refuse('scan.damaged', { name: taken.name }))
  return { bytes, mime: 'image/jpeg', rotate }
}

async function merged(parts: MergedPart[], names: readonly string[], at: Date): Promise<Uint8Array> {
  try {
    return await mergeScan(parts, at)
  } catch (cause) {
    if (cause instanceof UnreadableScan)
      return refuse(`scan.${cause.reason}`, { name: names[cause.part] ?? '' })
    throw cause
  }
}

/** Takes the uploads, puts the chosen pages together in their order and turn, and reads the codes on them. */
export async function assembleScan(ctx: Context, parts: readonly ScanPart[]): Promise<Assembled> {
  if (parts.length === 0) return refuse('scan.noParts')
  if (parts.length > mostParts) return refuse('scan.tooManyParts', { n: parts.length, max: mostParts })
  const laid: { taken: Taken; part: MergedPart }[] = []
  const codes: string[] = []
  let pages = 0
  for (const part of parts) {
    const taken = await takeUpload(ctx, part.uploadId, 'scan')
    const chosen = taken.mime === 'application/pdf' && part.pages?.length ? part.pages : undefined
    const read = await readScan(taken, chosen)
    pages += chosen?.length ?? read.length
    codes.push(...read.flatMap(({ code }) => code ?? []))
    laid.push({ taken, part: await partOf(taken, part) })
  }
  const bytes = await merged(
    laid.map(({ part }) => part),
    laid.map(({ taken }) => taken.name),
    ctx.now,
  )
  return { bytes, pages, codes: [...new Set(codes)] }
}
