import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  visit,
  type Document,
} from 'yaml'
import { pathText } from '../campaign/place.ts'

/**
 * One step into a file: a member's name, a row's number, or the row of an id, which stays the same row when rows move; a close of a level's own
 * goes by its level.
 */
export type Step = string | number | { id: string }
export type Place = readonly Step[]

/** A value to be written at a place; `undefined` strikes what is there. */
export type Edit = { at: Place; value: unknown }

const width = 140

const idOf = (row: unknown): unknown =>
  isMap(row) ? (row.get('id') ?? row.get('role') ?? row.get('level')) : undefined

/** The steps as the document counts them; undefined where a row of that id is not in the file. */
function pathIn(document: Document, at: Place): (string | number)[] | undefined {
  const path: (string | number)[] = []
  for (const step of at) {
    if (typeof step !== 'object') path.push(step)
    else {
      const rows = path.length === 0 ? document.contents : document.getIn(path)
      const n = isSeq(rows) ? rows.items.findIndex((row) => idOf(row) === step.id) : -1
      if (n < 0) return undefined
      path.push(n)
    }
  }
  return path
}

const read = (text: string) => parseDocument(text, { version: '1.2', schema: 'core' })

const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value)

const isPlain = (value: unknown): value is string | number | boolean =>
  ['number', 'boolean'].includes(typeof value) ||
  (typeof value === 'string' && value !== '' && !value.includes('\n'))

/** A single value as YAML; dates stand in quotation marks as offices know them, and so does what a comma or bracket would end. */
function scalarText(value: string | number | boolean): string {
  const written = stringify(value, { version: '1.2', lineWidth: 0, singleQuote: true }).trimEnd()
  const quoted = /^['"]/.test(written) || !(isDate(value) || /[,[\]{}]/.test(written))
  return quoted ? written : `'${written.replaceAll("'", "''")}'`
}

type Splice = { from: number; to: number; text: string }

/** A single value in the place of a single value, so that everything else of the text stays as it was written. */
function spliceOf(text: string, document: Document.Parsed, { at, value }: Edit): Splice | undefined {
  const path = pathIn(document, at)
  const node = path && document.getIn(path, true)
  if (!isPlain(value) || !isScalar(node) || !node.range) return undefined
  const [from, to] = node.range
  return from === to || /[|>&]/.test(text[from] ?? '') ? undefined : { from, to, text: scalarText(value) }
}

function spliced(text: string, splices: readonly Splice[]): string {
  const last = [...splices].sort((one, other) => other.from - one.from)
  return last.reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text)
}

/** A new row of a list in braces is written in braces too, as its neighbours are. */
function likeNeighbours(document: Document, path: (string | number)[], value: unknown): unknown {
  const node = document.createNode(value)
  const rows = document.getIn(path.slice(0, -1))
  const neighbour = isSeq(rows) ? rows.items.find(isCollection) : undefined
  if (isCollection(node)) node.flow = neighbour ? neighbour.flow === true : !node.items.some(isMap)
  return node
}

function restructured(text: string, edits: readonly Edit[]): string {
  const document = read(text)
  for (const { at, value } of edits) {
    const path = pathIn(document, at)
    if (path === undefined || path.length === 0) continue
    if (value === undefined) document.deleteIn(path)
    else document.setIn(path, likeNeighbours(document, path, value))
  }
  visit(document, {
    Scalar: (_, node) => {
      if (isDate(node.value)) node.type = 'QUOTE_SINGLE'
    },
  })
  return document.toString({ lineWidth: width, singleQuote: true, flowCollectionPadding: true })
}

/**
 * The text of a campaign file with values written into it. Comments, order and layout stay: a single value is replaced where it stands, and
 * only what has no place yet, or is a list or a group, is laid out anew. A place that the file does not have leaves the text as it was.
 */
export function editedAll(text: string, edits: readonly Edit[]): string {
  const document = read(text)
  if (document.errors.length > 0) return text
  const found = edits.map((edit) => ({ edit, splice: spliceOf(text, document, edit) }))
  const single = spliced(
    text,
    found.flatMap(({ splice }) => splice ?? []),
  )
  const others = found.filter(({ edit, splice }) => !splice && pathIn(document, edit.at) !== undefined)
  if (others.length === 0) return single
  return restructured(
    single,
    others.map(({ edit }) => edit),
  )
}

/** The same with one value. */
export function edited(text: string, edit: Edit): string {
  return editedAll(text, [edit])
}

/** Tells places as their mistakes are told, such as `phases[0].closes`; undefined where the file has no such row. It is read once. */
export function pathsIn(text: string): (at: Place) => string | undefined {
  const document = read(text)
  return (at) => {
    const path = pathIn(document, at)
    return path && pathText(path)
  }
}

/** How many rows a list of the file itself has: a relay's lists hold its own rows alone, and a new one comes after those. */
export function ownRows(text: string, at: Place): number {
  const document = read(text)
  const path = pathIn(document, at)
  const node = path && document.getIn(path, true)
  return isSeq(node) ? node.items.length : 0
}

/** Tells of places whether the file itself has something there; it is read once. */
export function standingIn(text: string): (at: Place) => boolean {
  const document = read(text)
  return (at) => {
    const path = pathIn(document, at)
    return path !== undefined && isNode(document.getIn(path, true))
  }
}

/** Whether the file itself has something at a place. */
export const standsAt = (text: string, at: Place): boolean => standingIn(text)(at)
