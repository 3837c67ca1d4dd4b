import type { CodeMark, ImageSource } from '@huibian/documents'
import { withoutFigures, type Campaign, type Content } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import { versionOf } from '../entry/entry.loaders'
import { isWriter } from '../entry/demand'
import { visibleEntry } from '../entry/entry.queries'
import type { Entry, EntryVersion } from '../entry/entry.type'
import { frameOf, type Frame } from '../entry/frame'
import { filesIn, isBody } from '../filing/pictures'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

/** What is printed: an entry with its content at one moment. Only a version that stands has a code; a draft's print says so. */
export type Copy = {
  entry: Entry
  frame: Frame
  file: Campaign
  content: Content
  version: EntryVersion | null
}

const editable: readonly string[] = ['draft', 'returned']

/** The version asked for, the version that stands, or the draft, for those who write it. */
async function copied(
  ctx: Context,
  entry: Entry,
  versionId: string | undefined,
): Promise<EntryVersion | null> {
  if (versionId !== undefined) {
    return versionOf(ctx, entry.id, versionId)
  }
  if (!entry.versionId || (isWriter(ctx, entry) && editable.includes(entry.state))) return null
  return versionOf(ctx, entry.id, entry.versionId)
}

/** Everything a print of an entry needs, as far as this organisation may read it. */
export async function copyOf(ctx: Context, id: string, versionId?: string): Promise<Copy> {
  const entry = await visibleEntry(ctx, id)
  const version = await copied(ctx, entry, versionId)
  const number = version?.campaignVersion ?? entry.campaignVersion
  const frame = await frameOf(ctx, id)
  return {
    entry,
    version,
    frame,
    file: await campaignFileLoader(ctx).load({ campaignId: entry.campaignId, version: number }),
    content: version ? version.content : frame.content,
  }
}

/** The mark that ties paper to a version. A version that was taken back has none: its print is void. */
export function markOf(ctx: Context, version: EntryVersion | null): CodeMark | undefined {
  if (!version || version.takenBackAt) return undefined
  return {
    code: version.code,
    qr: `${ctx.config.publicUrl}/v/${version.code}`,
    note: `第 ${version.n} 稿`,
  }
}

/** The same without the pictures in its texts, in whose places stands why. */
export function shownWithout(copy: Copy, why: string): Copy {
  const told = Object.entries(copy.content).map(
    ([id, value]) => [id, isBody(value) ? withoutFigures(value, why) : value] as const,
  )
  return { ...copy, content: Object.fromEntries(told) }
}

/** The pictures of a content, read before printing begins. */
export async function pictureBytes(ctx: Context, { entry, content }: Copy): Promise<Map<string, Uint8Array>> {
  const files = await rows<{ id: string; sha256: string }>(
    ctx.db,
    `select id, sha256 from file where noun = 'entry' and subject_id = $1 and id::text = any($2)`,
    [entry.id, filesIn(content)],
  )
  const bytes = new Map<string, Uint8Array>()
  for (const { id, sha256 } of files) bytes.set(id, await ctx.files.bytes(sha256))
  return bytes
}

/** The same, handed out by their ids. */
export async function picturesOf(ctx: Context, copy: Copy): Promise<ImageSource> {
  const bytes = await pictureBytes(ctx, copy)
  return (id) => {
    const picture = bytes.get(id)
    if (!picture) throw new Error(`entry ${copy.entry.id} has no picture ${id}`)
    return picture
  }
}
