import { createReadStream } from 'node:fs'
import { v7 } from 'uuid'
import type { Context } from '../platform/context'
import type { FileLink } from '../platform/wire.type'

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
}

/** Puts bytes, or a file by its path, into the store and a row beside them. */
export async function keepFile(ctx: Context, source: Uint8Array | string, kept: Kept): Promise<FileLink> {
  const stored = await ctx.files.put(typeof source === 'string' ? createReadStream(source) : source)
  const id = v7()
  await ctx.db.query(
    `insert into file (id, sha256, size, mime, name, noun, subject_id, width, height, pages, seen_by, account_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
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
    ],
  )
  return linkOf({ id, name: kept.name, mime: kept.mime, ...stored })
}

/** A file's row as the wire shows it. */
export function linkOf(file: Omit<FileLink, 'url'>): FileLink {
  return { ...file, size: Number(file.size), url: `/files/${file.id}` }
}
