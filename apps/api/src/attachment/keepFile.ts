import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { v7 } from 'uuid'
import type { Context } from '../platform/context'
import type { Stored } from '../platform/files'
import { together, type Part } from '../platform/together'
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
  /** Of a compiled paper: the files of the pictures in it. */
  shows?: readonly string[]
  /** Of a picture that is kept reduced: what it was made of. */
  original?: Omit<Original, 'bytes'> & Stored
}

/** Bytes, or a file by its path. */
export type Source = Uint8Array | Readable | string

export type Keeping = { source: Source; kept: Kept }

/** Puts bytes, or a file by its path, into the store and a row beside them. */
export async function keepFile(ctx: Context, source: Source, kept: Kept): Promise<FileLink> {
  const [link] = await keepFiles(ctx, [{ source, kept }])
  if (!link) throw new Error('the file was not kept')
  return link
}

/** Puts several into the store, one after another, and their rows beside them in one statement. */
export async function keepFiles(ctx: Context, keeping: readonly Keeping[]): Promise<FileLink[]> {
  const { links, part } = await keepingFiles(ctx, keeping)
  if (part) await together(ctx.db, [part], 'select 1')
  return links
}

/** Puts several into the store; their rows are to be written together with what they belong to. */
export async function keepingFiles(
  ctx: Context,
  keeping: readonly Keeping[],
): Promise<{ links: FileLink[]; part?: Part }> {
  const stored: (Kept & Stored & { id: string })[] = []
  for (const { source, kept } of keeping) {
    const bytes = typeof source === 'string' ? createReadStream(source) : source
    stored.push({ ...kept, id: v7(), ...(await ctx.files.put(bytes)) })
  }
  if (stored.length === 0) return { links: [] }
  const query = `kept as (insert into file (id, sha256, size, mime, name, noun, subject_id, width, height, pages, seen_by, account_id, created_at,
       original_sha256, original_size, original_mime, original_width, original_height, shows)
     select f.id, f.sha256, f.size, f.mime, f.name, f.noun, f."subjectId", f.width, f.height, f.pages, f."seenBy", $2::uuid, $3::timestamptz,
       f.original->>'sha256', (f.original->>'size')::bigint, f.original->>'mime', (f.original->>'width')::int, (f.original->>'height')::int, f.shows
     from jsonb_to_recordset($1::jsonb) as f(id uuid, sha256 text, size bigint, mime text, name text, noun text, "subjectId" uuid,
       width int, height int, pages int, "seenBy" text, original jsonb, shows uuid[]))`
  const values = [JSON.stringify(stored), ctx.signedIn?.accountId ?? null, ctx.now]
  const links = stored.map(({ id, name, mime, sha256, size }) => linkOf({ id, name, mime, sha256, size }))
  return { links, part: { queries: [query], values } }
}

/** A file's row as the wire shows it. */
export function linkOf(file: Omit<FileLink, 'url'>): FileLink {
  return { ...file, size: Number(file.size), url: `/files/${file.id}` }
}
