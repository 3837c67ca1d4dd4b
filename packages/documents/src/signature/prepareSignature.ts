import { createHash } from 'node:crypto'
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { mm } from '../pdf/styles.ts'
import { appendRevision, ref, withValues, type Written } from './appendRevision.ts'
import { type Appearance, takeAppearance, upright } from './appearance.ts'
import { onSheet, pageOf, type PageFound } from './page.ts'
import { name, type PdfFile } from './pdfFile.ts'
import { UnreadablePdf } from './xref.ts'

/**
 * A place on a page for a drawing: a PDF of one page, and its centre in millimetres as a seal's position is given. Of a slice only what
 * lies between two points of its width is drawn, and the place is the slice's.
 */
export type Mark = {
  drawing: Uint8Array
  slice?: { left: number; right: number }
  page: number
  x: number
  y: number
}

/** What a signature says beside its cryptography; all of it is signed. */
export type SignatureWords = {
  /** The instant of the act, as the signer states it. */
  at: Date
  /** Who signs, as readers show it. */
  name: string
  reason: string
  /** The code of the paper and the SHA-256 (hexadecimal) of its content, by which the file belongs to one case or table. */
  code: string
  content: string
}

/** A file that waits for its signature: the SHA-256 of all but the gap that the signature fills. */
export type Prepared = { bytes: Uint8Array; gap: { start: number; end: number }; digest: Uint8Array }

/** Bytes that a signature with its certificates may take. */
const room = 12_288

const two = (n: number): string => String(n).padStart(2, '0')

/** A PDF date in Beijing's time. */
export function pdfDate(at: Date): string {
  const there = new Date(at.getTime() + 8 * 3_600_000)
  const day = `${there.getUTCFullYear()}${two(there.getUTCMonth() + 1)}${two(there.getUTCDate())}`
  const time = `${two(there.getUTCHours())}${two(there.getUTCMinutes())}${two(there.getUTCSeconds())}`
  return `D:${day}${time}+08'00'`
}

const text = (value: string): string => PDFHexString.fromText(value).toString()

/** The signature's dictionary, written by hand: where its two blanks lie must be known to the byte. */
function dictionary(words: SignatureWords): string {
  return (
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ' +
    `/ByteRange [0 ${Array.from({ length: 3 }, () => '0'.repeat(10)).join(' ')}] /Contents <${'0'.repeat(room * 2)}> ` +
    `/M (${pdfDate(words.at)}) /Name ${text(words.name)} /Reason ${text(words.reason)} ` +
    `/Huibian << /Format 1 /Code ${text(words.code)} /Content ${text(words.content)} >> >>`
  )
}

type Drawn = { page: PageFound; annotation: PDFRef; dict: PDFDict }

class Revision {
  readonly context = PDFContext.create()
  readonly changed = new Map<number, PDFDict | PDFArray>()
  private readonly drawings = new Map<Uint8Array, Promise<Appearance>>()

  constructor(readonly file: PdfFile) {
    this.context.largestObjectNumber = file.size - 1
  }

  /** A drawing, taken in once however often it is drawn. */
  appearance(drawing: Uint8Array): Promise<Appearance> {
    const taken = this.drawings.get(drawing) ?? takeAppearance(drawing, this.context)
    this.drawings.set(drawing, taken)
    return taken
  }

  /** A dictionary of the file as this revision has it so far. */
  dictOf(number: number): PDFDict {
    const known = this.changed.get(number)
    const dict = known instanceof PDFDict ? known : this.file.dict(ref(number))
    if (!dict) throw new UnreadablePdf(`object ${number} is no dictionary`)
    return dict
  }

  /** Adds to a list that a dictionary holds or refers to. */
  addTo(owner: number, key: string, added: PDFRef[]): void {
    const dict = this.dictOf(owner)
    const value = dict.get(name(key))
    const place = value instanceof PDFRef ? value.objectNumber : undefined
    const changed = place === undefined ? undefined : this.changed.get(place)
    const list = changed instanceof PDFArray ? changed : this.file.array(value)
    const longer = PDFArray.withContext(this.context)
    for (const one of [...(list?.asArray() ?? []), ...added]) longer.push(one)
    if (place !== undefined && list) this.changed.set(place, longer)
    else this.changed.set(owner, withValues(dict, { [key]: longer }))
  }

  written(signature: { ref: PDFRef; body: string }): Written[] {
    const made = this.context
      .enumerateIndirectObjects()
      .map(([{ objectNumber: number }, body]): Written => ({ number, body }))
    const changed = [...this.changed].map(([number, body]): Written => ({ number, body }))
    return [...made, ...changed, { number: signature.ref.objectNumber, body: signature.body }]
  }
}

async function draw(revision: Revision, mark: Mark): Promise<Drawn> {
  const { context, file } = revision
  const page = pageOf(file, mark.page)
  const { form, ...drawing } = await revision.appearance(mark.drawing)
  const left = mark.slice?.left ?? 0
  const size = { width: (mark.slice?.right ?? drawing.width) - left, height: drawing.height }
  const area = onSheet(page, { x: mm(mark.x), y: mm(mark.y) }, size)
  const look = context.stream(`1 0 0 1 ${-left} 0 cm /S Do`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, size.width, size.height],
    Matrix: upright(page.sheet.turn, size),
    Resources: { XObject: { S: form } },
  })
  const dict = context.obj({
    Type: 'Annot',
    // The signature has one face; readers take every further one for a signature of its own.
    Subtype: mark.slice ? 'Stamp' : 'Widget',
    // Printed, and locked: a seal is neither moved nor hidden.
    F: 132,
    Rect: [area.left, area.bottom, area.right, area.top].map((n) => Math.round(n * 100) / 100),
    P: ref(page.number),
    AP: { N: context.register(look) },
  })
  return { page, annotation: context.nextRef(), dict }
}

/** A signature that is not to be seen still has a place: an empty one on the first page. */
function unseen(revision: Revision): Drawn {
  const { context, file } = revision
  const page = pageOf(file, 1)
  const dict = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    F: 132,
    Rect: [0, 0, 0, 0],
    P: ref(page.number),
  })
  return { page, annotation: context.nextRef(), dict }
}

function fieldName(file: PdfFile): string {
  const form = file.dict(file.catalog.dict.get(name('AcroForm')))
  const fields = file.array(form?.get(name('Fields')))?.asArray() ?? []
  const taken = new Set(
    fields.map((field) => {
      const title = file.resolve(file.dict(field)?.get(name('T')))
      return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : ''
    }),
  )
  let n = fields.length + 1
  while (taken.has(`seal-${n}`)) n++
  return `seal-${n}`
}

/** Writes the signature's field, which is its face as well, and whatever else was drawn. */
function place(revision: Revision, [face, ...others]: Drawn[], signature: PDFRef): PDFRef {
  const { context, file } = revision
  if (!face) throw new Error('A signature needs a place')
  const field = { FT: PDFName.of('Sig'), T: PDFString.of(fieldName(file)), V: signature }
  context.assign(face.annotation, withValues(face.dict, field))
  for (const { annotation, dict } of others) context.assign(annotation, dict)
  return face.annotation
}

function addField(revision: Revision, field: PDFRef): void {
  const { file, context } = revision
  const { number, dict } = file.catalog
  const value = dict.get(name('AcroForm'))
  const form = file.dict(value)
  if (value instanceof PDFRef && form) {
    revision.changed.set(value.objectNumber, withValues(form, { SigFlags: PDFNumber.of(3) }))
    revision.addTo(value.objectNumber, 'Fields', [field])
    return
  }
  const before = file.array(form?.get(name('Fields')))?.asArray() ?? []
  const fields = context.obj([...before, field])
  const next = withValues(form ?? context.obj({}), { Fields: fields, SigFlags: PDFNumber.of(3) })
  revision.changed.set(number, withValues(dict, { AcroForm: context.register(next) }))
}

/** Writes where the signature stands into the blanks, and digests all but the gap. */
function seal(bytes: Uint8Array, body: number): Prepared {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = whole.indexOf('/Contents <', body, 'latin1') + '/Contents '.length
  const end = start + room * 2 + 2
  const range = whole.indexOf('/ByteRange [0 ', body, 'latin1') + '/ByteRange [0 '.length
  const numbers = [start, end, bytes.length - end].map((n) => String(n).padEnd(10, ' ')).join(' ')
  whole.write(numbers, range, 'latin1')
  const digest = createHash('sha256').update(whole.subarray(0, start)).update(whole.subarray(end)).digest()
  return { bytes: whole, gap: { start, end }, digest }
}

/**
 * Appends a revision with a signature field and its marks, the signature itself left blank. Earlier revisions keep every byte. Throws
 * where a mark's page does not exist and UnreadablePdf where the file cannot be signed.
 */
export async function prepareSignature(
  file: PdfFile,
  marks: readonly Mark[],
  words: SignatureWords,
): Promise<Prepared> {
  if (file.trailer.has(name('Encrypt'))) throw new UnreadablePdf('the file is encrypted')
  const revision = new Revision(file)
  const drawn: Drawn[] = []
  for (const mark of marks) drawn.push(await draw(revision, mark))
  if (drawn.length === 0) drawn.push(unseen(revision))
  const signature = revision.context.nextRef()
  addField(revision, place(revision, drawn, signature))
  for (const { page, annotation } of drawn) revision.addTo(page.number, 'Annots', [annotation])
  const { bytes, bodies } = appendRevision(
    file,
    revision.written({ ref: signature, body: dictionary(words) }),
  )
  const body = bodies.get(signature.objectNumber)
  if (body === undefined) throw new Error('The signature was not written')
  return seal(bytes, body)
}

/** Fills the gap with the signature. Throws when it is larger than the room that was left. */
export function completeSignature({ bytes, gap }: Prepared, signature: Uint8Array): Uint8Array {
  if (signature.length > room) throw new Error(`A signature of ${signature.length} bytes has no room`)
  const hex = Buffer.from(signature).toString('hex')
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).write(hex, gap.start + 1, 'latin1')
  return bytes
}
