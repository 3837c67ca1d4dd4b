import DataLoader from 'dataloader'
import type { Content } from '@huibian/domain'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound } from '../platform/refusal'
import type { Attachment } from '../attachment/attachment.type'
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

/** What each entry says to this organisation: the filer reads its draft, everybody else the version sent to them. */
export function contentLoader(ctx: Context): DataLoader<string, Content> {
  return once(ctx, 'entryContent', () => {
    return new DataLoader<string, Content>(async (ids) => {
      const found = await rows<{ id: string; content: Content | null }>(
        ctx.db,
        `select e.id, case when e.filer_id = $1 then e.draft else v.content end as content
         from entry e left join entry_version v on v.id = ${readVersion}
         where e.id = any($3::uuid[]) and strpos(e.seen_by, $2) > 0`,
        [...sightOf(ctx), ids],
      )
      const byId = new Map(found.map(({ id, content }) => [id, content]))
      return ids.map((id) => byId.get(id) ?? new NotFound())
    })
  })
}

const versionColumns = `v.id, v.entry_id as "entryId", v.n, v.code, v.sha256 as hash, v.content, v.attachments,
  v.campaign_version as "campaignVersion", v.finalised_at as "finalisedAt", v.submitted_at as "submittedAt",
  v.taken_back_at as "takenBackAt", v.by_name as by, v.words, v.title, v.theme`

type Many<T> = T & { entryId: string }

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

/** The entry's files that this organisation may fetch. */
export function attachmentsLoader(ctx: Context): DataLoader<string, Many<Attachment>[]> {
  return manyLoader(
    ctx,
    'entryAttachments',
    `select f.subject_id as "entryId", f.id, f.name, f.mime, f.size::float8 as size, f.width, f.height, f.sha256,
       '/files/' || f.id as url
     from file f join entry e on e.id = f.subject_id
     where f.noun = 'entry' and ${of} and strpos(f.seen_by, $2) > 0 and $1::uuid is not null order by f.id`,
  )
}

/** What was attested to for the version read. */
export function attestationsLoader(ctx: Context): DataLoader<string, Many<Attestation>[]> {
  return manyLoader(
    ctx,
    'entryAttestations',
    `select a.entry_id as "entryId", a.key, a.text, a.by_name as by, a.at
     from attestation a join entry e on e.id = a.entry_id where ${of} and a.version_id = ${readVersion} order by a.key`,
  )
}

/** The waivers of the versions that this organisation reads. */
export function waiversLoader(ctx: Context): DataLoader<string, Many<Waiver>[]> {
  return manyLoader(
    ctx,
    'entryWaivers',
    `select w.entry_id as "entryId", w.rule, w.reason, w.by_name as by, w.at
     from waiver w join entry e on e.id = w.entry_id join entry_version v on v.id = w.version_id
     where ${of} and ${readableVersion} order by w.at, w.id`,
  )
}

/** The last twenty saves of the filer's own draft, the newest first; nobody else reads them. */
export async function snapshotsOf(ctx: Context, entry: Entry): Promise<Snapshot[]> {
  if (entry.filerId !== actorOf(ctx).post.organisation.id) return []
  return rows<Snapshot>(
    ctx.db,
    `select s.revision, s.at, s.by_name as by, s.content from draft_snapshot s where s.entry_id = $1
     order by s.revision desc limit 20`,
    [entry.id],
  )
}
