import { z } from 'zod'
import { awake } from '../platform/awake'
import { runWorker } from '../platform/child'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import './attachment.messages'
import type { Taken } from './takeUpload'

const limits = { milliseconds: 120_000, megabytes: 256, answer: 16 * 1024 * 1024 }

const answered = z.union([
  z.object({ refused: z.enum(['broken', 'bomb']) }),
  z.object({
    files: z.array(z.object({ path: z.string(), at: z.string(), size: z.number(), sha256: z.string() })),
  }),
])

/** A file of an archive: what it calls itself, and under which name it lies in the folder for now. */
export type Unpacked = { path: string; at: string; size: number; sha256: string }

/** Unpacks archives into a folder, in a process of its own; undefined where one cannot be read, refused where they hold too much. */
export async function unpackArchives(
  ctx: Context,
  folder: string,
  archives: readonly Pick<Taken, 'name' | 'path'>[],
): Promise<Unpacked[] | undefined> {
  const paths = archives.map(({ path }) => path)
  const { output, slow } = await awake(ctx, runWorker('archive.mjs', [folder, ...paths], limits))
  const answer = slow ? undefined : answered.safeParse(output === '' ? undefined : JSON.parse(output)).data
  if (answer && 'files' in answer) return answer.files
  if (answer?.refused === 'bomb') refuse('upload.unpacksTooLarge', { name: archives[0]?.name ?? '' })
  return undefined
}
