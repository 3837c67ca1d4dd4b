import { z } from 'zod'
import { awake } from '../platform/awake'
import { runWorker, stopOf, type ChildAnswer } from '../platform/child'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import './attachment.messages'
import type { Taken } from './takeUpload'

const limits = { milliseconds: 120_000, megabytes: 256, answer: 16 * 1024 * 1024 }

const answered = z.union([
  z.object({
    refused: z.enum(['broken', 'locked', 'longName', 'noSpace', 'tooLarge', 'tooMany']),
    archive: z.number(),
    max: z.number(),
  }),
  z.object({
    files: z.array(z.object({ path: z.string(), at: z.string(), size: z.number(), sha256: z.string() })),
  }),
])

/** A file of an archive: what it calls itself, and under which name it lies in the folder for now. */
export type Unpacked = { path: string; at: string; size: number; sha256: string }

type Archive = Pick<Taken, 'name' | 'path'>

const stopped = { slow: 'archive.slow', heavy: 'archive.heavy', broken: 'archive.broken' } as const

const named = (archives: readonly Archive[]): string =>
  archives
    .map(({ name }) => name)
    .join('、')
    .slice(0, 200)

/** What the worker unpacked; refused with the archive and the limit that stopped it, where one did. */
export function unpackedFrom(child: ChildAnswer, archives: readonly Archive[]): Unpacked[] {
  const { milliseconds, megabytes } = limits
  const stop = stopOf(child)
  if (stop) return refuse(stopped[stop], { name: named(archives), seconds: milliseconds / 1000, megabytes })
  const answer = answered.parse(JSON.parse(child.output))
  if ('files' in answer) return answer.files
  const { refused, archive, max } = answer
  return refuse(`archive.${refused}`, { name: archives[archive]?.name ?? '', max })
}

/** Unpacks archives into a folder, in a process of its own; refused where one cannot be read, or where they hold too much. */
export async function unpackArchives(
  ctx: Context,
  folder: string,
  archives: readonly Archive[],
): Promise<Unpacked[]> {
  const paths = archives.map(({ path }) => path)
  return unpackedFrom(await awake(ctx, runWorker('archive.mjs', [folder, ...paths], limits)), archives)
}
