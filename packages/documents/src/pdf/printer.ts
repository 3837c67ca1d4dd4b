import { readFileSync } from 'node:fs'
import type { FontSet } from '../fonts/fontSet.ts'
import { type PdfKit, Printer } from './engine.ts'
import './patches/inlines.ts'
import './patches/keep.ts'
import './patches/lines.ts'

const noAddresses = { resolve: () => undefined, resolved: () => Promise.resolve() }

/**
 * The engine with the faces of a set and the named pictures. Both are handed over as bytes: it may open no file and no
 * address, whatever a document says.
 */
export function openPrinter(
  set: FontSet,
  pictures: Map<string, () => Uint8Array>,
): InstanceType<typeof Printer> {
  const faces = [...Object.values(set.roles), ...set.others]
  const typefaces = new Set(faces.map(({ file }) => file))
  const files = {
    existsSync: (name: string) => typefaces.has(name) || pictures.has(name),
    readFileSync: (name: string) => (typefaces.has(name) ? readFileSync(name) : pictures.get(name)?.()),
  }
  const fonts = Object.fromEntries(faces.map(({ key, file }) => [key, { normal: file }]))
  return new Printer(fonts, files, noAddresses, () => false)
}

/** Ends a document and gathers its bytes. */
export function bytesOf(pdf: PdfKit): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
    pdf.end()
  })
}
