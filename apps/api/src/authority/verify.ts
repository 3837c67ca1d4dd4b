import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Trust, Verdict } from '@huibian/documents'
import { z } from 'zod'
import { runWorker, stopOf, type ChildLimits } from '../platform/child'

/** A file of 100 MB is judged within these; one that takes more is not checkable. */
export const judging: ChildLimits = { milliseconds: 30_000, megabytes: 768, answer: 1024 * 1024 }

const answered = z.object({ sha256: z.string(), verdict: z.custom<Verdict>() })

/** What a file's seals are worth, and the digest of the file. */
export type Judged = z.infer<typeof answered>

const obstacles = { slow: 'slow', heavy: 'heavy', broken: 'unreadable' } as const

/** Judges a file from anywhere in a process of its own, so that one made to eat time or memory harms nothing. */
export async function judgeFile(path: string, trust: Trust, limits = judging): Promise<Judged> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-verify-'))
  try {
    const believed = join(folder, 'trust.json')
    const revocations = trust.revocations.map((bytes) => Buffer.from(bytes).toString('base64'))
    await writeFile(believed, JSON.stringify({ ...trust, revocations }), { mode: 0o600 })
    const child = await runWorker('verify.mjs', [path, believed], limits)
    const stop = stopOf(child)
    if (!stop) return answered.parse(JSON.parse(child.output))
    return {
      sha256: '',
      verdict: { standing: 'notCheckable', obstacle: obstacles[stop], seals: [], whole: false },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
