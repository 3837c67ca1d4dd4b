import { z } from 'zod'
import type { Block, Body } from '../content.ts'
import type { Finding } from '../violation.ts'
import { isRectangular } from './table.ts'
import { blocksOf } from './walk.ts'

/** Limits of one body; what an editor or a Word file may legitimately hold stays far below. */
export const bodyLimits = Object.freeze({
  depth: 40,
  blocks: 5_000,
  characters: 300_000,
  tableRows: 500,
  tableColumns: 30,
  caption: 500,
})

const inline = z.strictObject({ text: z.string(), bold: z.literal(true).optional() })
const inlines = z.array(inline)
const caption = z.string().max(bodyLimits.caption)
const span = z.int().min(1).max(bodyLimits.tableRows)
const pixels = z.int().min(1).max(30_000)

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), inlines }),
    z.strictObject({ type: z.literal('heading'), level: z.literal([1, 2]), inlines }),
    z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(block)) }),
    z.strictObject({
      type: z.literal('table'),
      caption,
      headerRows: z.int().min(0).max(bodyLimits.tableRows),
      rows: z.array(z.array(cell).max(bodyLimits.tableColumns)).min(1).max(bodyLimits.tableRows),
    }),
    z.strictObject({
      type: z.literal('figure'),
      file: z.string().min(1).max(100),
      caption,
      width: pixels,
      height: pixels,
    }),
    z.strictObject({ type: z.literal('note'), inlines }),
    z.strictObject({ type: z.literal('gap'), reason: z.string().max(bodyLimits.caption) }),
  ]),
)

const cell = z.strictObject({
  blocks: z.array(block),
  columns: span.optional(),
  rows: span.optional(),
})

/** Measures without recursion, so that a hostile depth cannot exhaust the stack before it is refused. */
function measure(value: unknown): { depth: number; characters: number; objects: number } {
  const measured = { depth: 0, characters: 0, objects: 0 }
  const left: [unknown, number][] = [[value, 1]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [at, depth] = next
    if (typeof at === 'string') measured.characters += at.length
    if (typeof at !== 'object' || at === null) continue
    measured.depth = Math.max(measured.depth, depth)
    measured.objects++
    if (depth > bodyLimits.depth) break
    for (const inner of Object.values(at)) left.push([inner, depth + 1])
  }
  return measured
}

function tooLarge(value: unknown): Finding | undefined {
  const { depth, characters, objects } = measure(value)
  if (depth > bodyLimits.depth) return { message: 'body.tooDeep', args: {} }
  if (characters > bodyLimits.characters)
    return { message: 'body.tooLong', args: { n: characters, max: bodyLimits.characters } }
  return objects > bodyLimits.blocks * 10
    ? { message: 'body.tooMany', args: { max: bodyLimits.blocks } }
    : undefined
}

function wrongShape(body: Body): Finding | undefined {
  let n = 0
  for (const each of blocksOf(body)) {
    if (++n > bodyLimits.blocks) return { message: 'body.tooMany', args: { max: bodyLimits.blocks } }
    if (each.type === 'table' && !isRectangular(each.rows)) return { message: 'body.raggedTable', args: {} }
  }
  return undefined
}

/** Reads unknown JSON as a body. No unknown member, no depth, length or number beyond `bodyLimits`, only rectangular tables. */
export function checkBody(value: unknown): { body: Body } | { finding: Finding } {
  const large = tooLarge(value)
  if (large) return { finding: large }
  const read = z.array(block).safeParse(value)
  if (!read.success) {
    const where = read.error.issues[0]?.path.join('.') ?? ''
    return { finding: { message: 'body.malformed', args: { where } } }
  }
  const finding = wrongShape(read.data)
  return finding ? { finding } : { body: read.data }
}
