import { createReadStream } from 'node:fs'
import { v7 } from 'uuid'
import type { Context } from '../platform/context'
import type { Stored } from '../platform/files'
import type { FileLink } from '../platform/wire.type'
import type { Original } from './original'

/** What a file belongs to and who sees it: `seenBy` a line of keys, or '' for the asker alone. */
export type Kept = {
  noun: string
  subjectId?: string
  seenBy: string
  name: string
  mime: string
  width?: number
  height?: number
  pages?: number
  /** Of a picture that is kept reduced: what it was made of. */
  original?: Omit<Original, 'bytes'> & Stored
}

/** Puts bytes, or a file by its path, into the store and a row beside them. */
export async function keepFile(ctx: Context, source: Uint8Array | string, kept: Kept): Promise<FileLink> {
  const stored = await ctx.files.put(typeof source === 'string' ? createReadStream(source) : source)
  const id = v7()
  await ctx.db.query(
    `insert into file (id, sha256, size, mime, name, noun, subject_id, width, height, pages, seen_by, account_id, created_at,
       original_sha256, original_size, original_mime, original_width, original_height)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      id,
      stored.sha256,
      stored.size,
      kept.mime,
      kept.name,
      kept.noun,
      kept.subjectId ?? null,
      kept.width ?? null,
      kept.height ?? null,
      kept.pages ?? null,
      kept.seenBy,
      ctx.signedIn?.accountId ?? null,
      ctx.now,
      kept.original?.sha256 ?? null,
      kept.original?.size ?? null,
      kept.original?.mime ?? null,
      kept.original?.width ?? null,
      kept.original?.height ?? null,
    ],
  )
  return linkOf({ id, name: kept.name, mime: kept.mime, ...stored })
}

/** A file's row as the wire shows it. */
export function linkOf(file: Omit<FileLink, 'url'>): FileLink {
  return { ...file, size: Number(file.size), url: `/files/${file.id}` }
}
