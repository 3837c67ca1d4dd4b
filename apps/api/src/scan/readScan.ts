import { readCode } from '@huibian/domain'
import { z } from 'zod'
import type { Taken } from '../attachment/takeUpload'
import { runWorker, stopOf, type ChildAnswer } from '../platform/child'
import { refuse } from '../platform/refusal'
import './scan.messages'

/** The codes found on a page, from 1: of the form of a whole unit each that it names, none where none could be read. */
export type CodedPage = { page: number; codes: string[] }

/** What is said of a scan whose reader was stopped. */
export const scanSays = { slow: 'scan.slow', heavy: 'scan.heavy', broken: 'scan.damaged' } as const

const limits = { milliseconds: 25_000, megabytes: 512, answer: 1024 * 1024 }

const answered = z.union([
  z.object({ refused: z.enum(['unreadable', 'tooManyPages']) }),
  z.object({
    pages: z.number(),
    codes: z.array(z.object({ page: z.number(), texts: z.array(z.string()) })),
  }),
])

/** A QR code of ours holds the address of the check page or the bare code, and others named behind it; any other code on the paper is passed over. */
function codesIn(texts: readonly string[]): string[] {
  const named = texts.flatMap((text) => (text.trim().split('/').pop() ?? '').split(/\?with=|\./))
  const read = named.map((each) => readCode(each))
  return [...new Set(read.flatMap((each) => ('code' in each ? each.code : [])))]
}

/** The codes that the reader found; refuses with what stopped it, naming the file. */
export function codedPages(answer: ChildAnswer, name: string): CodedPage[] {
  const stop = stopOf(answer)
  if (stop) return refuse(scanSays[stop], { name, megabytes: limits.megabytes })
  const read = answered.parse(JSON.parse(answer.output))
  if ('refused' in read)
    return refuse(read.refused === 'tooManyPages' ? 'scan.tooManyPages' : 'scan.damaged', { name, max: 300 })
  return read.codes.map(({ page, texts }) => ({ page, codes: codesIn(texts) }))
}

/** Reads the codes of an upload, page by page, in a process of its own with limits of time and memory. */
export async function readScan(taken: Taken, pages?: readonly number[]): Promise<CodedPage[]> {
  const args = [taken.path, taken.mime, ...(pages ? [pages.join(',')] : [])]
  return codedPages(await runWorker('codes.mjs', args, limits), taken.name)
}
