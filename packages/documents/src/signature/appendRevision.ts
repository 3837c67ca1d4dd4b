import { type PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { name, type PdfFile } from './pdfFile.ts'

/** An object to write: of the library's kinds, or text whose places matter to the caller. */
export type Written = { number: number; body: PDFObject | string }

/** A file with a revision appended, and where in it each body begins. */
export type Appended = { bytes: Uint8Array; bodies: Map<number, number> }

const encoded = (text: string): Uint8Array => Buffer.from(text, 'latin1')

function bodyOf(body: PDFObject | string): Uint8Array {
  if (typeof body === 'string') return encoded(body)
  const bytes = new Uint8Array(body.sizeInBytes())
  body.copyBytesInto(bytes, 0)
  return bytes
}

/** Numbers that follow one another, as cross-reference sections list them. */
function runs(numbers: number[]): number[][] {
  return numbers
    .sort((a, b) => a - b)
    .reduce<number[][]>((all, n) => {
      const last = all.at(-1)
      if (last && last.at(-1) === n - 1) last.push(n)
      else all.push([n])
      return all
    }, [])
}

const carried = (file: PdfFile): string =>
  ['Root', 'Info', 'ID']
    .flatMap((key) => {
      const value = file.trailer.get(name(key))
      return value === undefined ? [] : [`/${key} ${value.toString()}`]
    })
    .join(' ')

function table(file: PdfFile, places: Map<number, number>, at: number): string {
  const size = Math.max(file.size, ...[...places.keys()].map((n) => n + 1))
  const sections = runs([...places.keys()]).map(
    (run) =>
      `${run[0]} ${run.length}\n` +
      run.map((n) => `${String(places.get(n)).padStart(10, '0')} 00000 n \n`).join(''),
  )
  return (
    `xref\n${sections.join('')}trailer\n<< /Size ${size} ${carried(file)} /Prev ${file.startXref} >>\n` +
    `startxref\n${at}\n%%EOF\n`
  )
}

/** The same as a stream, for a file that keeps its own so: readers that know only one form find it throughout. */
function stream(file: PdfFile, places: Map<number, number>, at: number): string {
  const own = Math.max(file.size, ...[...places.keys()].map((n) => n + 1))
  const all = new Map([...places, [own, at]])
  const spans = runs([...all.keys()])
  const hex = spans
    .flat()
    .map((n) => `01${(all.get(n) ?? 0).toString(16).padStart(10, '0')}00`)
    .join('')
  const index = spans.map((run) => `${run[0]} ${run.length}`).join(' ')
  const rows = Buffer.from(hex, 'hex').toString('latin1')
  return (
    `${own} 0 obj\n<< /Type /XRef /Size ${own + 1} /W [1 5 1] /Index [${index}] ${carried(file)} ` +
    `/Prev ${file.startXref} /Length ${rows.length} >>\nstream\n${rows}\nendstream\nendobj\n` +
    `startxref\n${at}\n%%EOF\n`
  )
}

/** Appends a revision to a file: what was there keeps every byte, so that what was signed before stays signed. */
export function appendRevision(file: PdfFile, written: readonly Written[]): Appended {
  const parts: Uint8Array[] = [file.bytes.subarray(0, file.end), encoded('\n')]
  const places = new Map<number, number>()
  const bodies = new Map<number, number>()
  let at = file.end + 1
  for (const { number, body } of written) {
    const head = encoded(`${number} 0 obj\n`)
    const bytes = bodyOf(body)
    places.set(number, at)
    bodies.set(number, at + head.length)
    const tail = encoded('\nendobj\n')
    parts.push(head, bytes, tail)
    at += head.length + bytes.length + tail.length
  }
  parts.push(encoded((file.sections[0]?.stream ? stream : table)(file, places, at)))
  return { bytes: Buffer.concat(parts), bodies }
}

/** A copy of a dictionary with some values set. */
export function withValues(dict: PDFDict, values: { [key: string]: PDFObject }): PDFDict {
  const copy = dict.clone()
  for (const [key, value] of Object.entries(values)) copy.set(PDFName.of(key), value)
  return copy
}

export const ref = (number: number): PDFRef => PDFRef.of(number)
