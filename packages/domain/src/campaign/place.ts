import { isMap, isNode, isPair, isScalar, isSeq, type Document, type LineCounter } from 'yaml'

/** A mistake in a campaign file; `line` and `column` count from 1, `path` is such as `phases[0].closes`. */
export type Mistake = { line: number; column: number; path: string; message: string }

/** A mistake that knows its path but not yet its line. With `key` it is the member's name that is wrong, not its value; `empty` where no value stands. */
export type Spot = { path: readonly PropertyKey[]; key?: string; message: string; empty?: boolean }

export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? String(part) : `${text}.${String(part)}`
  }, '')
}

const startOf = (node: unknown): number | undefined =>
  isNode(node) && node.range ? node.range[0] : undefined

/** The offset of a member's name, or of the value where the container is a list. */
function offsetAt(container: unknown, part: PropertyKey): { key?: number; value?: unknown } {
  if (isSeq(container) && typeof part === 'number') {
    const value = container.items[part]
    return { key: startOf(value), value }
  }
  if (!isMap(container)) return {}
  const pair = container.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part),
  )
  return pair ? { key: startOf(pair.key), value: pair.value } : {}
}

/** The place of the value at the path; where something on the way is missing, the place of the last part that is there. */
function offsetOf(document: Document.Parsed, { path, key }: Spot): number {
  let at: unknown = document.contents
  let offset = startOf(at) ?? 0
  for (const [depth, part] of path.entries()) {
    const found = offsetAt(at, part)
    if (found.key === undefined) return offset
    const isLast = depth === path.length - 1
    const value = startOf(found.value)
    // A list item and the value of the last part are where they begin; on the way, and for empty values, the name tells more.
    offset = isLast && value !== undefined && isScalar(found.value) ? value : found.key
    at = found.value
  }
  return key === undefined ? offset : (offsetAt(at, key).key ?? offset)
}

/** Finds the line and column of a spot in the file. */
export function placeOf(document: Document.Parsed, lines: LineCounter, spot: Spot): Mistake {
  const { line, col } = lines.linePos(offsetOf(document, spot))
  const path = pathText(spot.key === undefined ? spot.path : [...spot.path, spot.key])
  return { line: Math.max(1, line), column: Math.max(1, col), path, message: spot.message }
}
