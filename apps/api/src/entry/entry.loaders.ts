import DataLoader from 'dataloader'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound } from '../platform/refusal'
import type { Attachment } from '../attachment/attachment.type'
import { isWriter } from './demand'
import { readableVersion, readVersion, sightOf, visibleEntries } from './entry.queries'
import type { Attestation, Entry, EntryVersion, Snapshot, Waiver } from './entry.type'

/** Entries by id as this organisation reads them; NOT_FOUND for what it does not see. */
export function entryLoader(ctx: Context): DataLoader<string, Entry> {
  return once(ctx, 'entry', () => {
    return new DataLoader<string, Entry>(async (ids) => {
      const byId = new Map((await visibleEntries(ctx, ids)).map((entry) => [entry.id, entry]))
      return ids.map((id) => byId.get(id) ?? new NotFound())
    })
  })
}

const versionColumns = `v.id, v.entry_id as "entryId", v.n, v.code, v.sha256 as hash, v.content, v.attachments,
  v.campaign_version as "campaignVersion", v.finalised_at as "finalisedAt", v.submitted_at as "submittedAt",
  v.taken_back_at as "takenBackAt", v.by_name as by, v.words, v.title, v.theme`

/** Groups what one statement found for many entries. */
export function manyLoader<T extends { entryId: string }>(
  ctx: Context,
  name: string,
  sql: string,
): DataLoader<string, T[]> {
  return once(ctx, name, () => {
    return new DataLoader<string, T[]>(async (ids) => {
      const found = await rows<T>(ctx.db, sql, [...sightOf(ctx), ids])
      return ids.map((id) => found.filter(({ entryId }) => entryId === id))
    })
  })
}

const of = `e.id = any($3::uuid[]) and strpos(e.seen_by, $2) > 0`

/** The versions of entries that this organisation reads, the newest first. */
export function versionsLoader(ctx: Context): DataLoader<string, EntryVersion[]> {
  return manyLoader(
    ctx,
    'entryVersions',
    `select ${versionColumns} from entry_version v join entry e on e.id = v.entry_id where ${of} and ${readableVersion}
     order by v.n desc`,
  )
}

/** Single versions of entries that this organisation reads. */
export function versionLoader(ctx: Context): DataLoader<string, EntryVersion> {
  return once(ctx, 'entryVersion', () => {
    return new DataLoader<string, EntryVersion>(async (ids) => {
      const found = await rows<EntryVersion>(
        ctx.db,
        `select ${versionColumns} from entry_version v join entry e on e.id = v.entry_id
         where v.id = any($3::uuid[]) and strpos(e.seen_by, $2) > 0 and ${readableVersion}`,
        [...sightOf(ctx), ids],
      )
      const byId = new Map(found.map((version) => [version.id, version]))
      return ids.map((id) => byId.get(id) ?? new NotFound())
    })
  })
}

/** What hangs on an entry beside its versions: its files, what was attested to, and what was waived. */
export type Parts = {
  entryId: string
  attachments: Attachment[]
  attestations: Attestation[]
  waivers: Waiver[]
}

type FlatParts = {
  entryId: string
  attachments: Attachment[]
  attestations: (Omit<Attestation, 'at'> & { at: string })[]
  waivers: (Omit<Waiver, 'at'> & { at: string })[]
}

const partsSql = `select e.id as "entryId",
    (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size, 'width', f.width,
       'height', f.height, 'seconds', f.seconds, 'bitRate', f.bit_rate, 'frameRate', f.frame_rate, 'sha256', f.sha256, 'url', '/files/' || f.id) order by f.id), '[]')
     from file f where f.noun = 'entry' and f.subject_id = e.id and strpos(f.seen_by, $2) > 0) as attachments,
    (select coalesce(jsonb_agg(jsonb_build_object('key', a.key, 'text', a.text, 'by', a.by_name, 'at', a.at) order by a.key), '[]')
     from attestation a where a.entry_id = e.id and a.version_id = ${readVersion}) as attestations,
    (select coalesce(jsonb_agg(jsonb_build_object('rule', w.rule, 'reason', w.reason, 'by', w.by_name, 'at', w.at)
       order by w.at, w.id), '[]')
     from waiver w join entry_version v on v.id = w.version_id where w.entry_id = e.id and ${readableVersion}) as waivers
  from entry e where ${of}`

const dated = <T extends { at: string }>(each: T): Omit<T, 'at'> & { at: Date } => ({
  ...each,
  at: new Date(each.at),
})

/** The parts of entries as far as this organisation reads them, in one statement. */
export function partsLoader(ctx: Context): DataLoader<string, Parts> {
  return once(ctx, 'entryParts', () => {
    return new DataLoader<string, Parts>(async (ids) => {
      const found = await rows<FlatParts>(ctx.db, partsSql, [...sightOf(ctx), ids])
      const byId = new Map(found.map((flat) => [flat.entryId, flat]))
      return ids.map((id) => {
        const flat = byId.get(id)
        if (!flat) return new NotFound()
        return { ...flat, attestations: flat.attestations.map(dated), waivers: flat.waivers.map(dated) }
      })
    })
  })
}

/** One version of an entry among those that this organisation reads. */
export async function versionOf(ctx: Context, entryId: string, versionId: string): Promise<EntryVersion> {
  const found = (await versionsLoader(ctx).load(entryId)).find(({ id }) => id === versionId)
  if (!found) throw new NotFound()
  return found
}

/** The last twenty saves of the draft, the newest first, for those who write it. */
export async function snapshotsOf(ctx: Context, entry: Entry): Promise<Snapshot[]> {
  if (!isWriter(ctx, entry)) return []
  return rows<Snapshot>(
    ctx.db,
    `select s.revision, s.at, s.by_name as by, s.content from draft_snapshot s where s.entry_id = $1
     order by s.revision desc limit 20`,
    [entry.id],
  )
}
