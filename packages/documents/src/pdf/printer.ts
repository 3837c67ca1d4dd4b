import type { FontSet } from '../fonts/fontSet.ts'
import { type PdfKit, Printer } from './engine.ts'
import { endTags } from './patches/tags.ts'
import './patches/text.ts'
import './patches/keep.ts'
import './patches/lines.ts'
import './patches/ending.ts'

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
  const typefaces = new Map(faces.map(({ file, bytes }) => [file, bytes]))
  const files = {
    existsSync: (name: string) => typefaces.has(name) || pictures.has(name),
    readFileSync: (name: string) => typefaces.get(name) ?? pictures.get(name)?.(),
  }
  const fonts = Object.fromEntries(faces.map(({ key, file }) => [key, { normal: file }]))
  return new Printer(fonts, files, noAddresses, () => false)
}

/** In memory of its own, so that a thread can hand it over instead of copying it. */
function joined(chunks: Buffer[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Ends a document and gathers its bytes. */
export function bytesOf(pdf: PdfKit): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', () => resolve(joined(chunks)))
    pdf.on('error', reject)
    endTags(pdf)
    pdf.end()
  })
}
