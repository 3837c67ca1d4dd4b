import DataLoader from 'dataloader'
import { type Rendering } from '@huibian/documents'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { FileLink } from '../platform/wire.type'
import { fontFoldersOf } from '../attachment/faces'

/** A file row as our papers need it. */
export type FileRow = Omit<FileLink, 'url'> & { pages: number | null }

/** Files by their ids, where the acting organisation may see them. */
export function fileLoader(ctx: Context): DataLoader<string, FileRow | null> {
  return once(ctx, 'seal.file', () => {
    return new DataLoader<string, FileRow | null>(async (ids) => {
      const found = await rows<FileRow>(
        ctx.db,
        `select id, name, mime, size::float8 as size, sha256, pages from file where id = any($1::uuid[])`,
        [ids],
      )
      const byId = new Map(found.map((file) => [file.id, file]))
      return ids.map((one) => byId.get(one) ?? null)
    })
  })
}

/** A file by its id, where the acting organisation may see it. */
export function fileById(ctx: Context, id: string): Promise<FileRow | null> {
  return fileLoader(ctx).load(id)
}

/** Where a stored file is fetched; null where there is none or the organisation does not see it. */
export async function linkTo(ctx: Context, id: string | null): Promise<FileLink | null> {
  const file = id === null ? null : await fileById(ctx, id)
  if (!file) return null
  const { pages: _, ...link } = file
  return { ...link, url: `/files/${file.id}` }
}

/** With which typefaces this server prints: the office's own first. */
export function rendering(ctx: Pick<Context, 'config'>): Rendering {
  return { fontFolders: fontFoldersOf(ctx) }
}

export const PDF = 'application/pdf'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const ZIP = 'application/zip'
