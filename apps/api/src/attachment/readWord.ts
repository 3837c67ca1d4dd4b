import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { runWorker, stopOf, type ChildAnswer } from '../platform/child'
import { refuse } from '../platform/refusal'
import './attachment.messages'
import { readMarkup, type Node } from './markup'
import { flattened } from './raised'
import { wordBlocks, type WordBlock } from './wordBlocks'

/** A picture that a Word file holds, as it lies in it. */
export type WordPicture = { name: string; mime: string; bytes: Buffer }

const lost = z.object({
  kind: z.enum([
    'comment',
    'equation',
    'chart',
    'diagram',
    'shape',
    'object',
    'text',
    'sign',
    'picture',
    'raised',
    'header',
    'headerPicture',
    'footer',
    'footerPicture',
  ]),
  text: z.string(),
  /** The sentence in which it stands. */
  near: z.string(),
  author: z.string(),
})

/** What a Word file holds beside its text and cannot be taken: it is told and not dropped. */
export type WordLost = z.infer<typeof lost>

/** What a Word file says: blocks in reading order, whose figures name pictures. */
export type WordText = { blocks: WordBlock[]; pictures: WordPicture[]; lost: WordLost[] }

const limits = { milliseconds: 10_000, megabytes: 512, answer: 20 * 1024 * 1024 }

const answered = z.union([
  z.object({ refused: z.enum(['broken', 'bomb']) }),
  z.object({
    html: z.string(),
    pictures: z.array(z.object({ name: z.string(), mime: z.string() })),
    lost: z.array(lost),
  }),
])

type Read = Exclude<z.infer<typeof answered>, { refused: string }>

const stopped = { slow: 'upload.slowWord', heavy: 'upload.heavyWord', broken: 'upload.brokenWord' } as const

/** What the worker read of a Word file; refused with the limit that stopped it, where one did. */
export function wordFrom(child: ChildAnswer, name: string): Read {
  const { milliseconds, megabytes } = limits
  const stop = stopOf(child)
  if (stop) return refuse(stopped[stop], { name, seconds: milliseconds / 1000, megabytes })
  const answer = answered.safeParse(JSON.parse(child.output))
  if (!answer.success) return refuse('upload.brokenWord', { name })
  if (!('refused' in answer.data)) return answer.data
  return refuse(answer.data.refused === 'bomb' ? 'upload.unpacksTooLarge' : 'upload.brokenWord', { name })
}

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text)

const raisedIn = (root: Node): WordLost[] =>
  flattened(root).map(({ text, near }) => ({
    kind: 'raised',
    author: '',
    text: short(text, 100),
    near: short(near.trim(), 60),
  }))

/**
 * Reads a .docx in a process of its own (10 s, 512 MB; what it unpacks to is measured first). Tracked changes are taken as accepted.
 * Refuses what is damaged, too large or too slow, naming the file.
 */
export async function readWord(path: string, name: string): Promise<WordText> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-word-'))
  try {
    const read = wordFrom(await runWorker('word.mjs', [path, folder], limits), name)
    const { html, pictures } = read
    const root = await readMarkup(html)
    return {
      lost: [...read.lost, ...raisedIn(root)],
      blocks: await wordBlocks(root),
      pictures: await Promise.all(
        pictures.map(async (picture) => ({ ...picture, bytes: await readFile(join(folder, picture.name)) })),
      ),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same from bytes, for the command line. */
export async function readDocx(bytes: Uint8Array, name = '.docx'): Promise<WordText> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-word-'))
  try {
    const path = join(folder, 'given.docx')
    await writeFile(path, bytes)
    return await readWord(path, name)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
