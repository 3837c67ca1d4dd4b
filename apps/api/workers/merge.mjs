// Puts the parts of a scan together in a process of its own: merge.mjs ORDER OUT, where ORDER is a JSON file { parts: [{ path, mime,
// rotate, pages }], at }. Writes the PDF to OUT and answers with JSON { merged: true } or { refused: { part, reason } }. Plain
// JavaScript, because it is started by path from the sources and from what is built of them.
import { readFile, writeFile } from 'node:fs/promises'
import { mergeScan, UnreadableScan } from '@huibian/documents/mergeScan'

const [order, out] = process.argv.slice(2)
const { parts, at: time } = JSON.parse(await readFile(order, 'utf8'))

const plain = ['application/pdf', 'image/jpeg', 'image/png']

/** A scanner writes the sheets of a stack into one TIFF; of other formats further pages are an animation's. */
async function wantedOf(sharp, { path, mime, pages }, at) {
  if (mime !== 'image/tiff') return [1]
  const { pages: there = 1 } = await sharp(path).metadata()
  const wanted = pages ?? Array.from({ length: there }, (_, i) => i + 1)
  if (wanted.some((page) => page < 1 || page > there)) throw new UnreadableScan(at, 'noSuchPage')
  return wanted
}

/** A PDF holds JPEG and PNG as they are; every other picture becomes a JPEG, of several pages one each. */
async function partsOf(part, at) {
  const { path, mime, rotate, pages } = part
  if (plain.includes(mime))
    return [{ at, mime, rotate, ...(pages ? { pages } : {}), bytes: await readFile(path) }]
  // Most parts are papers as they are; to load what turns pictures takes longer than to put them together.
  const { default: sharp } = await import('sharp')
  const drawn = []
  for (const page of await wantedOf(sharp, part, at)) {
    const bytes = await sharp(path, { limitInputPixels: 60_000_000, page: page - 1, pages: 1 })
      .rotate()
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 88 })
      .toBuffer()
    drawn.push({ at, rotate, bytes, mime: 'image/jpeg' })
  }
  return drawn
}

const damaged = (cause, at) => (cause instanceof UnreadableScan ? cause : new UnreadableScan(at, 'damaged'))

async function merge() {
  const read = []
  for (const [at, part] of parts.entries())
    read.push(...(await partsOf(part, at).catch((cause) => Promise.reject(damaged(cause, at)))))
  const merged = await mergeScan(read, new Date(time)).catch((cause) => {
    // A part of several pages was laid out as several.
    if (cause instanceof UnreadableScan) throw new UnreadableScan(read[cause.part]?.at ?? 0, cause.reason)
    throw cause
  })
  await writeFile(out, merged)
  return { merged: true }
}

const answer = await merge().catch((cause) => {
  if (cause instanceof UnreadableScan) return { refused: { part: cause.part, reason: cause.reason } }
  throw cause
})
process.stdout.write(JSON.stringify(answer))
