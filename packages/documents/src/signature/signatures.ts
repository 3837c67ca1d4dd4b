import { type PDFArray, type PDFDict, PDFHexString, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { name, type PdfFile } from './pdfFile.ts'
import { latin1 } from './xref.ts'

/** A signature as a file holds it. */
export type Signature = {
  dict: PDFDict
  /** Which bytes it says it signs: from the start to `gap.start`, and from `gap.end` to `end`. */
  gap: { start: number; end: number }
  end: number
  /** The signature itself; undefined where its range or its writing is not sound. */
  bytes: Uint8Array | undefined
}

const deepest = 20

/** The values of all signature fields below a list of fields. */
function valuesOf(file: PdfFile, fields: PDFArray | undefined, depth = 0): PDFRef[] {
  if (!fields || depth > deepest) return []
  return fields.asArray().flatMap((one) => {
    const field = file.dict(one)
    if (!field) return []
    const below = valuesOf(file, file.array(field.get(name('Kids'))), depth + 1)
    const value = field.get(name('V'))
    return value instanceof PDFRef && field.get(name('FT')) === name('Sig') ? [value, ...below] : below
  })
}

const fieldsOf = (file: PdfFile): PDFArray | undefined => {
  const form = file.dict(file.catalog.dict.get(name('AcroForm')))
  return file.array(form?.get(name('Fields')))
}

const isHex = /^<(?:[0-9a-f]*|[0-9A-F]*)>$/

/** The signature in its gap, whose unused room is filled with zeros: otherwise undefined. */
function inGap(text: string): Uint8Array | undefined {
  if (!isHex.test(text)) return undefined
  const bytes = Buffer.from(text.slice(1, -1), 'hex')
  const [tag, first = 0] = bytes
  if (tag !== 0x30) return undefined
  const more = first & 0x80 ? first & 0x7f : 0
  if (more > 3) return undefined
  const length = more === 0 ? first : bytes.readUIntBE(2, more)
  const total = 2 + more + length
  if (total > bytes.length || bytes.subarray(total).some((byte) => byte !== 0)) return undefined
  return bytes.subarray(0, total)
}

function readOne(file: PdfFile, value: PDFRef): Signature | undefined {
  const dict = file.dict(value)
  const range = file.array(dict?.get(name('ByteRange')))
  if (!dict || !range) return undefined
  const [from = -1, start = 0, again = 0, rest = 0] = range.asArray().map((n) => file.number(n) ?? -1)
  const end = again + rest
  const begins = file.offsetOf(value.objectNumber)
  const sound =
    range.size() === 4 &&
    from === 0 &&
    begins !== undefined &&
    begins < start &&
    start < again &&
    end <= file.end
  const own = sound ? latin1(file.bytes.subarray(begins, start)) : ''
  const placed = sound && /\/Contents\s*$/.test(own) && !own.includes('endobj')
  const bytes = placed ? inGap(latin1(file.bytes.subarray(start, again))) : undefined
  return { dict, gap: { start, end: again }, end, bytes }
}

/** All signatures that fields of the file lead to, the earliest first. */
export function signaturesOf(file: PdfFile): Signature[] {
  const values = valuesOf(file, fieldsOf(file))
  const distinct = new Map(values.map((value) => [value.toString(), value]))
  return [...distinct.values()].flatMap((value) => readOne(file, value) ?? []).sort((a, b) => a.end - b.end)
}

/** How many signatures' ranges stand in the bytes, whether a field leads to them or not. */
export function tracesIn(bytes: Uint8Array): number {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = whole.indexOf('/ByteRange'); at >= 0; at = whole.indexOf('/ByteRange', at + 1)) count++
  return count
}

/** Whether a file bears a signature, sound or not: whoever writes such a file anew, breaks it. Throws UnreadablePdf. */
export function bearsSignature(file: PdfFile): boolean {
  return tracesIn(file.bytes) > 0 || valuesOf(file, fieldsOf(file)).length > 0
}

const textOf = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''

/** What a signature says in words. */
export function wordsOf(file: PdfFile, { dict }: Signature) {
  const own = file.dict(dict.get(name('Huibian')))
  const said = file.resolve(dict.get(name('M')))
  const at = said instanceof PDFString ? dateOf(said.decodeText()) : undefined
  const code = textOf(file.resolve(own?.get(name('Code'))))
  const content = textOf(file.resolve(own?.get(name('Content'))))
  return {
    at,
    reason: textOf(file.resolve(dict.get(name('Reason')))),
    ...(code ? { code } : {}),
    ...(content ? { content } : {}),
  }
}

function dateOf(text: string): Date | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d)?'?(\d\d)?'?$/.exec(text)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second, zone = 'Z', minutes = '00'] = parts
  const at = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${zone === 'Z' ? 'Z' : `${zone}:${minutes}`}`,
  )
  return Number.isNaN(at.getTime()) ? undefined : at
}
