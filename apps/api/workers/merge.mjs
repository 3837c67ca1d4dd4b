// Puts the parts of a scan together in a process of its own: merge.mjs ORDER OUT, where ORDER is a JSON file { parts: [{ path, mime,
// rotate, pages }], at }. Writes the PDF to OUT and answers with JSON { merged: true } or { refused: { part, reason } }. Plain
// JavaScript, because it is started by path from the sources and from what is built of them.
import { readFile, writeFile } from 'node:fs/promises'
import { mergeScan, UnreadableScan } from '@huibian/documents/mergeScan'

const [order, out] = process.argv.slice(2)
const { parts, at } = JSON.parse(await readFile(order, 'utf8'))

const plain = ['application/pdf', 'image/jpeg', 'image/png']

/** A PDF holds JPEG and PNG as they are; every other picture becomes a JPEG. */
async function partOf({ path, mime, rotate, pages }, at) {
  const part = { rotate, ...(pages ? { pages } : {}) }
  if (plain.includes(mime)) return { ...part, mime, bytes: await readFile(path) }
  // Most parts are papers as they are; to load what turns pictures takes longer than to put them together.
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(path, { limitInputPixels: 60_000_000, pages: 1 })
    .rotate()
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88 })
    .toBuffer()
    .catch(() => Promise.reject(new UnreadableScan(at, 'damaged')))
  return { ...part, bytes, mime: 'image/jpeg' }
}

async function merge() {
  const read = await Promise.all(parts.map(partOf))
  await writeFile(out, await mergeScan(read, new Date(at)))
  return { merged: true }
}

const answer = await merge().catch((cause) => {
  if (cause instanceof UnreadableScan) return { refused: { part: cause.part, reason: cause.reason } }
  throw cause
})
process.stdout.write(JSON.stringify(answer))
