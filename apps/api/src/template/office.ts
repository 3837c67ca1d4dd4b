import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FootCode, officeMegabytes, officePdf, type TemplateData } from '@huibian/documents'
import type { TemplateLayout, TemplateMarks } from '@huibian/domain'
import { z } from 'zod'
import { awake } from '../platform/awake'
import { runWorker, stopOf } from '../platform/child'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { officeKinds } from './kinds'
import './template.messages'
import type { Template } from './template.type'
import { fontFoldersOf } from '../attachment/faces'

const limits = { milliseconds: 20_000, megabytes: 384, answer: 4 * 1024 * 1024 }

/** More places than any form has: a file of so many is no form. */
const most = 3000

const place = z.object({
  place: z.string(),
  text: z.string(),
  blanks: z.number(),
  column: z.number(),
  across: z.number(),
  down: z.number(),
})

const layoutSchema = z.object({
  kind: z.enum(['sheet', 'word']),
  tables: z.array(
    z.object({
      name: z.string(),
      rows: z.array(z.object({ number: z.number(), places: z.array(place) })),
    }),
  ),
  paragraphs: z.array(place),
})

const answered = z.union([
  z.object({ refused: z.enum(['unreadable', 'noPlace', 'tooMany']), place: z.string().optional() }),
  z.object({ layout: layoutSchema }),
  z.object({ filled: z.literal(true) }),
])

type Answer = Exclude<z.infer<typeof answered>, { refused: string }>

const says = { slow: 'template.slow', heavy: 'template.heavy', broken: 'template.unreadable' } as const

async function ask(args: readonly string[], name: string): Promise<Answer> {
  const child = await runWorker('template.mjs', args, limits)
  const stop = stopOf(child)
  const { milliseconds, megabytes } = limits
  if (stop) return refuse(says[stop], { name, seconds: milliseconds / 1000, megabytes })
  const answer = answered.parse(JSON.parse(child.output))
  if (!('refused' in answer)) return answer
  return refuse(`template.${answer.refused}`, { name, place: answer.place ?? '', most })
}

/** What of an office's file can be marked, read in a process that is killed when it takes too long or too much. */
export async function readOffice(path: string, name: string): Promise<TemplateLayout> {
  const answer = await ask(['read', path, String(most)], name)
  if (!('layout' in answer)) throw new Error('asked for a layout')
  return answer.layout
}

/** What fills a file, and the moment that it is dated with. */
export type Filling = { marks: TemplateMarks; data: TemplateData; at: Date }

/** What is only for show says so at the foot of an office's own file, too. */
const footWords = (ctx: Context, words: string): string => (ctx.config.demo ? `演示数据　${words}` : words)

/** A filled file, and the code at its foot, where it bears one that can be read by a camera. */
export type Filled = { bytes: Uint8Array; foot?: FootCode }

/** The office's file, filled in a process of its own. Same file, marks, data and moment, same bytes. */
export async function fillOffice(
  ctx: Context,
  { file }: Pick<Template, 'file'>,
  { marks, data, at }: Filling,
): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-template-'))
  try {
    const [source, request, result] = ['template', 'request', 'filled'].map((name) => join(folder, name))
    if (!source || !request || !result) throw new Error('three paths')
    await writeFile(source, await ctx.files.bytes(file.sha256))
    const code = data.code && { ...data.code, words: footWords(ctx, data.code.words) }
    const said = { ...data, ...(code ? { code } : {}) }
    await writeFile(request, JSON.stringify({ marks, data: said, at: at.toISOString() }))
    await awake(ctx, ask(['fill', source, request, result], file.name))
    const bytes = await readFile(result)
    return code?.address === undefined
      ? { bytes }
      : { bytes, foot: { words: code.words, address: code.address } }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const patience = 60_000

/** A filled file as PDF, where the server has LibreOffice and it ends in time and within its memory. */
export function madePdf(
  ctx: Context,
  { kind }: Pick<Template, 'kind'>,
  { bytes, ...foot }: Filled,
): Promise<Uint8Array | undefined> {
  const fontFolders = fontFoldersOf(ctx)
  const { extension } = officeKinds[kind]
  return awake(ctx, officePdf(bytes, { kind: extension, time: patience, fontFolders, ...foot }))
}

/** The same; refused where there is none, naming what may be had instead. */
export async function officeAsPdf(
  ctx: Context,
  template: Pick<Template, 'kind' | 'file'>,
  filled: Filled,
): Promise<Uint8Array> {
  const pdf = await madePdf(ctx, template, filled)
  if (pdf) return pdf
  return refuse('template.noPdf', {
    name: template.file.name,
    kind: officeKinds[template.kind].extension.toUpperCase(),
    seconds: patience / 1000,
    megabytes: officeMegabytes,
  })
}
