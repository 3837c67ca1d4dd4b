import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import {
  inflated,
  lastStartXref,
  latin1,
  readSection,
  type Section,
  type Tables,
  UnreadablePdf,
} from './xref.ts'

/** Longest chain of revisions that is followed; a file with more is not looked at. */
const mostSections = 500

export const name = (text: string): PDFName => PDFName.of(text)

/**
 * A PDF as it stood when it ended at `end`: its cross-reference sections, the newest first, and its objects, each read when it is asked
 * for. Nothing else of the file is parsed, so a book costs no more than a form.
 */
export class PdfFile {
  readonly sections: Section[] = []
  readonly startXref: number
  readonly end: number
  private readonly context = PDFContext.create()
  private readonly read = new Map<number, PDFObject | undefined>()
  private readonly streams = new Map<number, PDFObject[]>()
  private counted: number | undefined

  /** Throws UnreadablePdf. */
  constructor(
    readonly bytes: Uint8Array,
    end = bytes.length,
    private readonly tables: Tables = new Map(),
  ) {
    this.end = end
    this.startXref = lastStartXref(bytes, end)
    const seen = new Set<number>()
    for (let at: number | undefined = this.startXref; at !== undefined;) {
      if (seen.has(at) || seen.size > mostSections)
        throw new UnreadablePdf('cross-reference sections go round')
      seen.add(at)
      const section = this.section(at)
      this.sections.push(section)
      const beside = section.trailer.get(name('XRefStm'))
      if (beside instanceof PDFNumber) this.sections.push(this.section(beside.asNumber()))
      const previous = section.trailer.get(name('Prev'))
      at = previous instanceof PDFNumber ? previous.asNumber() : undefined
    }
  }

  /** The file as it stood at an earlier end. Throws UnreadablePdf. */
  asOf(end: number): PdfFile {
    return end === this.end ? this : new PdfFile(this.bytes, end, this.tables)
  }

  private section(at: number): Section {
    if (at >= this.end) throw new UnreadablePdf('a cross-reference section lies outside the file')
    return readSection({ ...this.source(at), tables: this.tables }, at)
  }

  get trailer(): PDFDict {
    const [newest] = this.sections
    if (newest === undefined) throw new UnreadablePdf('no cross-reference section')
    return newest.trailer
  }

  /** One more than the highest object number. */
  get size(): number {
    this.counted ??= this.sections.reduce((most, { trailer, entries }) => {
      const size = trailer.get(name('Size'))
      let own = Math.max(most, size instanceof PDFNumber ? size.asNumber() : 0)
      for (const n of entries.keys()) own = Math.max(own, n + 1)
      return own
    }, 1)
    return this.counted
  }

  /** The object of this number; undefined where it is free or was never given. */
  object(number: number): PDFObject | undefined {
    if (!this.read.has(number)) this.read.set(number, this.readObject(number))
    return this.read.get(number)
  }

  /** What a value stands for: itself, or the object that it refers to. */
  resolve(value: PDFObject | undefined): PDFObject | undefined {
    let found = value
    for (let steps = 0; found instanceof PDFRef; steps++) {
      if (steps > 20) throw new UnreadablePdf('references lead in a circle')
      found = this.object(found.objectNumber)
    }
    return found
  }

  dict(value: PDFObject | undefined): PDFDict | undefined {
    const found = this.resolve(value)
    if (found instanceof PDFDict) return found
    return found instanceof PDFRawStream ? found.dict : undefined
  }

  array(value: PDFObject | undefined): PDFArray | undefined {
    const found = this.resolve(value)
    return found instanceof PDFArray ? found : undefined
  }

  number(value: PDFObject | undefined): number | undefined {
    const found = this.resolve(value)
    return found instanceof PDFNumber ? found.asNumber() : undefined
  }

  /** The document's catalog and its object number. */
  get catalog(): { number: number; dict: PDFDict } {
    const root = this.trailer.get(name('Root'))
    const dict = this.dict(root)
    if (!(root instanceof PDFRef) || !dict) throw new UnreadablePdf('no catalog')
    return { number: root.objectNumber, dict }
  }

  /** Where the object of this number begins; undefined inside an object stream. */
  offsetOf(number: number): number | undefined {
    const entry = this.entry(number)
    return entry?.kind === 'at' ? entry.offset : undefined
  }

  private entry(number: number) {
    return this.sections.find(({ entries }) => entries.has(number))?.entries.get(number)
  }

  private source(at: number): { bytes: Uint8Array; context: PDFContext } {
    return { bytes: this.bytes.subarray(at, this.end), context: this.context }
  }

  private readObject(number: number): PDFObject | undefined {
    const entry = this.entry(number)
    if (entry === undefined || entry.kind === 'free') return undefined
    if (entry.kind === 'in') return this.streamed(entry.stream)[entry.index]
    const { bytes } = this.source(entry.offset)
    const head = /^\s*(\d+)\s+(\d+)\s+obj\b/.exec(latin1(bytes.subarray(0, 40)))
    if (!head || Number(head[1]) !== number)
      throw new UnreadablePdf(`object ${number} is not where it should be`)
    return this.parse(bytes.subarray(head[0].length))
  }

  private parse(bytes: Uint8Array): PDFObject {
    return PDFObjectParser.forBytes(bytes, this.context).parseObject()
  }

  private streamed(number: number): PDFObject[] {
    const known = this.streams.get(number)
    if (known) return known
    const stream = this.object(number)
    if (!(stream instanceof PDFRawStream)) throw new UnreadablePdf(`object stream ${number} is missing`)
    const bytes = inflated(stream)
    const first = this.number(stream.dict.get(name('First'))) ?? 0
    const offsets = latin1(bytes.subarray(0, first)).trim().split(/\s+/).map(Number)
    const objects: PDFObject[] = []
    for (let i = 1; i < offsets.length; i += 2)
      objects.push(this.parse(bytes.subarray(first + (offsets[i] ?? 0))))
    this.streams.set(number, objects)
    return objects
  }
}
