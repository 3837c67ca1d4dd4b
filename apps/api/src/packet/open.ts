import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { takeUpload, type Taken } from '../attachment/takeUpload'
import { unpackArchives } from '../attachment/unpackArchives'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { fileNames } from './packet.sheets'

/** A file where it lies for now, under the name that it came by; `within` is its name in its archive with all folders. */
export type Laid = { name: string; path: string; within?: string }

/** What came: the uploads as they are, the report, the sheets and the pictures that they hold. */
export type Contents = { uploads: Taken[]; report?: Laid; sheets: Laid[]; pictures: Laid[] }

const kinds = { report: /\.docx$/i, sheets: /\.xlsx$/i, pictures: /\.(jpe?g|png|webp|gif|tiff?)$/i }
const archive = /\.zip$/i

/** Files that programs leave beside a document that is open, and Apple's own. */
const isStray = (name: string): boolean => /^(~\$|\._|\.)/.test(name)

async function laidIn(ctx: Context, uploads: readonly Taken[], folder: string): Promise<Laid[]> {
  const archives = uploads.filter(({ name }) => archive.test(name))
  const single = uploads.filter(({ name }) => !archive.test(name)).map(({ name, path }) => ({ name, path }))
  if (archives.length === 0) return single
  const files = await unpackArchives(ctx, folder, archives)
  const packed = files.map(({ path, at }) => ({
    name: basename(path),
    path: join(folder, at),
    within: path,
  }))
  return [...single, ...packed].filter(({ name }) => !isStray(name))
}

function sorted(uploads: Taken[], laid: readonly Laid[]): Contents {
  const of = (kind: keyof typeof kinds): Laid[] => laid.filter(({ name }) => kinds[kind].test(name))
  const guide = fileNames.guide.replace(/\.docx$/, '')
  const reports = of('report').filter(({ name }) => !name.startsWith(guide))
  if (reports.length > 1)
    refuse('packet.severalReports', {
      names: reports
        .map(({ name }) => name)
        .join('、')
        .slice(0, 200),
    })
  const [report] = reports
  const contents = { uploads, sheets: of('sheets'), pictures: of('pictures'), ...(report ? { report } : {}) }
  if (!report && contents.sheets.length === 0 && contents.pictures.length === 0) refuse('packet.nothing')
  return contents
}

/** Lays out what came, from an archive or file by file, and gives it to `use`; what was unpacked is removed afterwards. */
export async function withContents<T>(
  ctx: Context,
  uploadIds: readonly string[],
  use: (contents: Contents) => Promise<T>,
): Promise<T> {
  const uploads: Taken[] = []
  for (const id of new Set(uploadIds)) uploads.push(await takeUpload(ctx, id, 'packet'))
  const folder = await mkdtemp(join(tmpdir(), 'huibian-packet-'))
  try {
    return await use(sorted(uploads, await laidIn(ctx, uploads, folder)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
