import { z } from 'zod'
import { runWorker } from '../platform/child'
import { refuse } from '../platform/refusal'
import { demandRead } from '../platform/sheet'
import './paper.messages'

const limits = { milliseconds: 10_000, megabytes: 384, answer: 8 * 1024 * 1024 }

/** More cells than any form fills: a file of so many is a table. */
const most = 3000

const cell = z.object({
  sheet: z.string(),
  cell: z.string(),
  row: z.number(),
  column: z.number(),
  across: z.number(),
  text: z.string(),
})

/** A cell of a form that says something. */
export type FormCell = z.infer<typeof cell>

const lost = z.object({ kind: z.enum(['comment', 'picture', 'chart', 'shape']), text: z.string() })

const answered = z.union([
  z.object({ refused: z.enum(['notXlsx', 'bomb', 'tooManyCells']) }),
  z.object({ cells: z.array(cell), lost: z.array(lost) }),
])

export type ReadForm = { cells: FormCell[]; lost: z.infer<typeof lost>[] }

/** Reads a filled form, in a process that is killed when it takes too long or too much. Refuses with a sentence that names the limit. */
export async function readForm(path: string): Promise<ReadForm> {
  const child = await runWorker('form.mjs', [path, String(most)], limits)
  demandRead(child, limits)
  const read = answered.parse(JSON.parse(child.output))
  if (!('refused' in read)) return read
  return read.refused === 'tooManyCells'
    ? refuse('form.tooManyCells', { most })
    : refuse(`sheet.${read.refused}`)
}
