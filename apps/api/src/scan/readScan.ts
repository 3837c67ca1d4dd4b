import { readCode } from '@huibian/domain'
import { z } from 'zod'
import type { Taken } from '../attachment/takeUpload'
import { runWorker } from '../platform/child'
import { refuse } from '../platform/refusal'
import './scan.messages'

/** The codes found on a page, from 1: of the form of a whole unit each that it names, none where none could be read. */
export type CodedPage = { page: number; codes: string[] }

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

/** Reads the codes of an upload, page by page, in a process of its own with limits of time and memory. */
export async function readScan(taken: Taken, pages?: readonly number[]): Promise<CodedPage[]> {
  const { name } = taken
  const args = [taken.path, taken.mime, ...(pages ? [pages.join(',')] : [])]
  const { output, slow } = await runWorker('codes.mjs', args, limits)
  if (slow) return refuse('scan.slow', { name })
  const answer = answered.safeParse(output === '' ? undefined : JSON.parse(output))
  if (!answer.success) return refuse('scan.damaged', { name })
  if ('refused' in answer.data)
    return refuse(answer.data.refused === 'tooManyPages' ? 'scan.tooManyPages' : 'scan.damaged', {
      name,
      max: 300,
    })
  return answer.data.codes.map(({ page, texts }) => ({ page, codes: codesIn(texts) }))
}
