import type { Finding, PackageData, PackedCase } from '@huibian/domain'
import { awake } from '../platform/awake'
import { breather } from '../platform/breath'
import { runWorker, stopOf, type ChildAnswer } from '../platform/child'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import './intake.messages'

/** More text than the cases of a whole country hold; what is read of it must come through the server's own process. */
export const largestData = 64 * 1024 * 1024

const limits = { milliseconds: 60_000, megabytes: 1024, answer: largestData }

const stopped = { slow: 'intake.slowData', heavy: 'intake.heavyData', broken: 'exchange.unreadable' } as const

/** What the worker read; refused with what is wrong, or with the limit that stopped it. */
export async function dataFrom(child: ChildAnswer, name: string): Promise<PackageData> {
  const stop = stopOf(child)
  const { milliseconds, megabytes } = limits
  if (stop) return refuse(stopped[stop], { name, seconds: milliseconds / 1000, megabytes })
  // Checked by our own worker against the schema.
  const [first = '', ...lines] = child.output.split('\n')
  const read = JSON.parse(first) as { data: PackageData } | { finding: Finding }
  if (!('data' in read)) return refuse(read.finding.message, read.finding.args)
  const breathe = breather()
  const cases: PackedCase[] = []
  for (const line of lines) {
    await breathe()
    cases.push(JSON.parse(line) as PackedCase)
  }
  return { ...read.data, cases }
}

/** The data of a package, read and checked in a process of its own: seconds of work for a large one, which must not stop the server. */
export async function readData(
  ctx: Context,
  { path, name, size }: { path: string; name: string; size: number },
): Promise<PackageData> {
  if (size > largestData) refuse('intake.largeData', { name, max: largestData / 1024 / 1024 })
  return dataFrom(await awake(ctx, runWorker('package.mjs', [path], limits)), name)
}
