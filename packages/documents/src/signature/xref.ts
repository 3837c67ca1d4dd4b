import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
} from '@cantoo/pdf-lib'

/** A file that cannot be read as a PDF, with what is wrong in English for the log. */
export class UnreadablePdf extends Error {}

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** Where an object lies: at a place of the file, in an object stream, or nowhere. */
export type Entry =
  { kind: 'at'; offset: number } | { kind: 'in'; stream: number; index: number } | { kind: 'free' }

/** One cross-reference section with its trailer; `stream` tells in which of the two forms it was written. */
export type Section = { at: number; entries: Map<number, Entry>; trailer: PDFDict; stream: boolean }

/** What tables said and how long they are, by where they lie: earlier ends of one file share most of them. */
export type Tables = Map<number, { entries: Map<number, Entry>; length: number }>

type Source = { bytes: Uint8Array; context: PDFContext; tables: Tables }

/** What a cross-reference or object stream of a sound file never exceeds when it is unpacked. */
const mostUnpacked = 64 * 1024 * 1024

const get = (dict: PDFDict, key: string) => dict.get(PDFName.of(key))

/** The place that the last `startxref` before `end` names. */
export function lastStartXref(bytes: Uint8Array, end: number): number {
  const from = Math.max(0, end - 2048)
  const tail = latin1(bytes.subarray(from, end))
  const at = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]
  if (at === undefined) throw new UnreadablePdf('the file has no end')
  return Number(at)
}

/** Reads the section that begins at the source's first byte, which lies at `at` in the file. */
export function readSection(source: Source, at: number): Section {
  const head = latin1(source.bytes.subarray(0, 60))
  if (/^\s*xref\b/.test(head)) return readTable(source, at)
  const object = /^\s*\d+\s+\d+\s+obj\b/.exec(head)
  if (!object) throw new UnreadablePdf('no cross-reference section where one should be')
  return readStream({ ...source, bytes: source.bytes.subarray(object[0].length) }, at)
}

/** So many bytes are looked at to find what comes next in a table. */
const ahead = 60

/** A cross-reference table: subsections of lines of twenty bytes, then the trailer. */
function readTable({ bytes, context, tables }: Source, at: number): Section {
  const { entries, length } = tableIn(bytes, at, tables)
  const trailer = /^\s*trailer\b/.exec(latin1(bytes.subarray(length, length + 40)))
  if (!trailer) throw new UnreadablePdf('a cross-reference table has no trailer')
  const dict = PDFObjectParser.forBytes(bytes.subarray(length + trailer[0].length), context).parseObject()
  if (!(dict instanceof PDFDict)) throw new UnreadablePdf('a trailer is no dictionary')
  return { at, entries, trailer: dict, stream: false }
}

/** A table as it was read before, where the file's end lies behind all that was looked at then and would be now. */
function tableIn(bytes: Uint8Array, at: number, tables: Tables) {
  const known = tables.get(at)
  if (known && known.length + ahead <= bytes.length) return known
  const entries = new Map<number, Entry>()
  let place = latin1(bytes.subarray(0, ahead)).indexOf('xref') + 4
  for (;;) {
    const head = /^\s*(\d+)\s+(\d+)[ \t]*(?:\r\n|\r|\n)/.exec(latin1(bytes.subarray(place, place + ahead)))
    if (!head) break
    place += head[0].length
    const [first, count] = [Number(head[1]), Number(head[2])]
    if (place + count * 20 > bytes.length) throw new UnreadablePdf('a cross-reference table is cut off')
    for (let i = 0; i < count; i++) {
      if (entries.has(first + i)) throw new UnreadablePdf(`object ${first + i} is listed twice`)
      entries.set(first + i, lineAt(bytes, place + i * 20))
    }
    place += count * 20
  }
  const table = { entries, length: place }
  if (place + ahead <= bytes.length) tables.set(at, table)
  return table
}

/** A number of so many digits; NaN where something else stands. */
function digitsAt(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let i = at; i < at + count; i++) {
    const digit = (bytes[i] ?? 0) - 48
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}

const free: Entry = { kind: 'free' }
const [space, lineFeed, carriageReturn, used, unused] = [0x20, 0x0a, 0x0d, 0x6e, 0x66]

/** A line: ten digits, five, n or f, and an end of two bytes. A book has a hundred thousand of them. */
function lineAt(bytes: Uint8Array, at: number): Entry {
  const offset = digitsAt(bytes, at, 10)
  const [kind, last, end] = [bytes[at + 17], bytes[at + 18], bytes[at + 19]]
  const sound =
    !Number.isNaN(offset + digitsAt(bytes, at + 11, 5)) &&
    bytes[at + 10] === space &&
    bytes[at + 16] === space &&
    (kind === used || kind === unused) &&
    (last === space
      ? end === lineFeed || end === carriageReturn
      : last === carriageReturn && end === lineFeed)
  if (!sound) throw new UnreadablePdf('a line of a cross-reference table is damaged')
  return kind === used ? { kind: 'at', offset } : free
}

/** A cross-reference stream: rows of numbers whose widths its dictionary states. */
function readStream({ bytes, context }: Source, at: number): Section {
  const stream = PDFObjectParser.forBytes(bytes, context).parseObject()
  if (!(stream instanceof PDFRawStream)) throw new UnreadablePdf('a cross-reference stream is missing')
  const [first = 0, second = 0, third = 0] = numbers(get(stream.dict, 'W'))
  const width = first + second + third
  if (width < 1 || width > 20) throw new UnreadablePdf('a cross-reference stream states no widths')
  const rows = inflated(stream)
  const index = numbers(get(stream.dict, 'Index'))
  const size = numbers(get(stream.dict, 'Size'))[0] ?? 0
  const entries = new Map<number, Entry>()
  let place = 0
  const take = (bytesWide: number): number => {
    let value = 0
    for (let i = 0; i < bytesWide; i++) value = value * 256 + (rows[place++] ?? 0)
    return value
  }
  for (let i = 0, spans = index.length > 0 ? index : [0, size]; i < spans.length; i += 2) {
    for (let n = 0; n < (spans[i + 1] ?? 0); n++) {
      if (place + width > rows.length) throw new UnreadablePdf('a cross-reference stream is cut off')
      const kind = first === 0 ? 1 : take(first)
      const [a, b] = [take(second), take(third)]
      entries.set((spans[i] ?? 0) + n, entryOf(kind, a, b))
    }
  }
  return { at, entries, trailer: stream.dict, stream: true }
}

const entryOf = (kind: number, a: number, b: number): Entry =>
  kind === 1 ? { kind: 'at', offset: a } : kind === 2 ? { kind: 'in', stream: a, index: b } : { kind: 'free' }

const numbers = (value: unknown): number[] => {
  if (value instanceof PDFNumber) return [value.asNumber()]
  if (!(value instanceof PDFArray)) return []
  return value.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : 0))
}

/** A stream's bytes unpacked: uncompressed or deflated, with or without PNG's predictors, and not past a limit. */
export function inflated({ dict, contents }: PDFRawStream): Uint8Array {
  const filter = get(dict, 'Filter')
  const filters = filter instanceof PDFArray ? filter.asArray() : filter === undefined ? [] : [filter]
  if (filters.some((one) => one !== PDFName.of('FlateDecode')) || filters.length > 1)
    throw new UnreadablePdf('a structural stream is packed in another way than deflation')
  const plain = filters.length === 0 ? contents : inflateSync(contents, { maxOutputLength: mostUnpacked })
  const given = get(dict, 'DecodeParms')
  const parms = given instanceof PDFArray ? given.get(0) : given
  if (!(parms instanceof PDFDict)) return plain
  const predictor = numbers(get(parms, 'Predictor'))[0] ?? 1
  if (predictor < 10) return plain
  return unpredicted(plain, numbers(get(parms, 'Columns'))[0] ?? 1)
}

function unpredicted(rows: Uint8Array, columns: number): Uint8Array {
  const count = Math.floor(rows.length / (columns + 1))
  const plain = new Uint8Array(count * columns)
  for (let row = 0; row < count; row++) {
    const kind = rows[row * (columns + 1)] ?? 0
    for (let i = 0; i < columns; i++) {
      const at = row * columns + i
      const left = i > 0 ? (plain[at - 1] ?? 0) : 0
      const up = row > 0 ? (plain[at - columns] ?? 0) : 0
      const corner = i > 0 && row > 0 ? (plain[at - columns - 1] ?? 0) : 0
      plain[at] = ((rows[row * (columns + 1) + 1 + i] ?? 0) + predicted(kind, left, up, corner)) & 255
    }
  }
  return plain
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const guess = left + up - corner
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value))
  if (a === undefined || b === undefined || c === undefined) return 0
  return a <= b && a <= c ? left : b <= c ? up : corner
}
