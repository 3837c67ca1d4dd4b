import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { runWorker, stopOf } from '../platform/child'
import { refuse } from '../platform/refusal'
import { scanSays } from './readScan'
import './scan.messages'

/** A part of a scan as it lies on the disk. */
export type Part = {
  name: string
  path: string
  mime: string
  rotate: 0 | 90 | 180 | 270
  pages?: number[]
}

const limits = { milliseconds: 25_000, megabytes: 512, answer: 10_000 }

const answered = z.union([
  z.object({ merged: z.literal(true) }),
  z.object({
    refused: z.object({ part: z.number(), reason: z.enum(['encrypted', 'damaged', 'noSuchPage']) }),
  }),
])

/** Puts the parts together in a process of its own: a PDF of a megabyte may unpack to a gigabyte. */
export async function mergedScan(parts: readonly Part[], at: Date): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-scan-'))
  try {
    const [order, out] = [join(folder, 'order.json'), join(folder, 'scan.pdf')]
    await writeFile(order, JSON.stringify({ parts, at }), { mode: 0o600 })
    const child = await runWorker('merge.mjs', [order, out], limits)
    const names = parts.map(({ name }) => name)
    const stop = stopOf(child)
    if (stop) return refuse(scanSays[stop], { name: names.join('、'), megabytes: limits.megabytes })
    const answer = answered.parse(JSON.parse(child.output))
    if ('merged' in answer) return await readFile(out)
    const { part, reason } = answer.refused
    return refuse(`scan.${reason}`, { name: names[part] ?? '' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
