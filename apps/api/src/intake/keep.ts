import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import sharp from 'sharp'
import { v7 } from 'uuid'
import type { PackedCase } from '@huibian/domain'
import { asItCame } from '../attachment/takeUpload'
import { dropUpload, uploadStore } from '../attachment/uploads'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import type { Opened } from './unpack'

const pdf = 'application/pdf'
const mostPixels = 60_000_000

/** A row of `file` about to be written. */
export type FileRow = {
  id: string
  sha256: string
  size: number
  mime: string
  name: string
  noun: string
  subjectId: string
  width: number | null
  height: number | null
  pages: number | null
  original: KeptOriginal | null
} & Declared

/** Of a picture that is kept reduced: what it was made of. */
type KeptOriginal = { sha256: string; size: number; mime: string; width: number; height: number }

/** What a filer says of a film or sound. */
type Declared = { seconds: number | null; bitRate: number | null; frameRate: number | null }

const undeclared: Declared = { seconds: null, bitRate: null, frameRate: null }

/** What becomes of a package's files: rows to be written, and which of them serves what. */
export type KeptFiles = {
  rows: FileRow[]
  paper: string
  scan: string | null
  /** The stamped form of each case, by the entry's id. */
  forms: Map<string, string>
  archives: string[]
}

/** A file is what it says it is, whatever sent it: books and pages will read it. */
async function demandType(path: string, place: string, mime: string): Promise<void> {
  const found = await fileTypeFromFile(place).catch(() => undefined)
  if (found?.mime !== mime) refuse('intake.wrongFile', { path })
  if (!mime.startsWith('image/')) return
  const read = await sharp(place, { limitInputPixels: mostPixels })
    .metadata()
    .catch(() => undefined)
  if (!read || (read.width ?? 0) * (read.height ?? 0) > mostPixels) refuse('intake.wrongFile', { path })
}

type Asked = Pick<FileRow, 'mime' | 'name' | 'noun' | 'subjectId'> & Partial<FileRow>

/** Puts a file of the package into the store; its row is written with the others. */
async function kept(ctx: Context, place: string, asked: Asked): Promise<FileRow> {
  const stored = await ctx.files.put(createReadStream(place))
  const bare = { width: null, height: null, pages: null, original: null }
  return { id: v7(), ...bare, ...undeclared, ...asked, ...stored }
}

async function keptOriginal(
  ctx: Context,
  place: string,
  { path, mime, width, height }: NonNullable<PackedCase['attachments'][number]['original']>,
): Promise<KeptOriginal> {
  await demandType(path, place, mime)
  return { mime, width, height, ...(await ctx.files.put(createReadStream(place))) }
}

async function papers(
  ctx: Context,
  { data, placeOf }: Opened,
): Promise<{ paper: FileRow; scan: FileRow | null }> {
  const { id: subjectId, paper, scan } = data.summary
  const one = async (path: string): Promise<FileRow> => {
    await demandType(path, placeOf(path), pdf)
    const name = path.split('/').at(-1) ?? path
    return kept(ctx, placeOf(path), { name, mime: pdf, noun: 'summary', subjectId })
  }
  return { paper: await one(paper), scan: scan === null ? null : await one(scan) }
}

async function caseFiles(
  ctx: Context,
  { data, placeOf }: Opened,
  rows: FileRow[],
): Promise<Map<string, string>> {
  const forms = new Map<string, string>()
  for (const { entry: subjectId, attachments, scan } of data.cases) {
    for (const { path, sha256: _, original, ...file } of attachments) {
      await demandType(path, placeOf(path), file.mime)
      const whole = original && (await keptOriginal(ctx, placeOf(original.path), original))
      rows.push(await kept(ctx, placeOf(path), { ...file, original: whole, noun: 'entry', subjectId }))
    }
    if (scan === null) continue
    await demandType(scan.path, placeOf(scan.path), pdf)
    const name = scan.path.split('/').at(-1) ?? scan.path
    const form = await kept(ctx, placeOf(scan.path), {
      name,
      mime: pdf,
      noun: 'scan',
      subjectId,
      pages: scan.pages,
    })
    forms.set(subjectId, form.id)
    rows.push(form)
  }
  return forms
}

/** Keeps every file that the rows will name, each checked by its content, and what was brought as it came. */
export async function keepFiles(ctx: Context, opened: Opened): Promise<KeptFiles> {
  const { paper, scan } = await papers(ctx, opened)
  const rows: FileRow[] = [paper, ...(scan ? [scan] : [])]
  const forms = await caseFiles(ctx, opened, rows)
  const archives: string[] = []
  for (const arrived of opened.archives) {
    const { path, name, mime } = asItCame(arrived)
    const archive = await kept(ctx, path, {
      name,
      mime,
      noun: 'package',
      subjectId: opened.data.package.id,
    })
    archives.push(archive.id)
    rows.push(archive)
    ctx.afterCommit.push(() => dropUpload(uploadStore(ctx.config), arrived.id))
  }
  return { rows, paper: paper.id, scan: scan?.id ?? null, forms, archives }
}
