import DataLoader from 'dataloader'
import type { Content, ProxySource } from '@huibian/domain'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound } from '../platform/refusal'
import { widened } from './advance'
import { filesAsPeer, readVersion, sightOf, writes } from './entry.queries'
import { servesVersion } from './servingScan'

/** The scan that serves a version: its own, or an earlier version's by a recorded waiver. */
export type ServingScan = {
  id: string
  versionId: string
  fileId: string
  pages: number
  codeRead: string | null
  codeTyped: string | null
  check: 'matched' | 'typed' | 'confirmed'
  byName: string
  at: Date
  /** Whose seals it has, where it was sealed in the system. */
  sealedBy: string[] | null
  file: { id: string; name: string; mime: string; size: number; sha256: string }
}

/** What stands around an entry and is the same for every act: its two organisations, the version read, its scan. */
export type Frame = {
  entryId: string
  /** What this organisation reads of the text: who writes it the draft, everybody else the version sent to them. */
  content: Content
  filer: { id: string; key: string; name: string; shortName: string; types: string[]; sealingName: string }
  receiver: {
    id: string
    key: string
    name: string
    shortName: string
    types: string[]
    role: string
    sealingName: string
  }
  /** The line of those who write it: its filer, and who enters it for the filer. What is not sent in yet is seen by them alone. */
  writers: string
  proxy: { name: string; source: ProxySource; receivedAt: Date } | null
  /** Whether who reads it filed it, as a peer of the body that it goes to: how it came in by time is not said to it. */
  asPeer: boolean
  version: {
    id: string
    n: number
    code: string
    sha256: string
    content: Content
    attachments: { id: string; sha256: string }[]
    finalisedAt: Date
  } | null
  scan: ServingScan | null
}

/**
 * The line of those who read what was sent in: who writes it and whom it was sent to. Whoever stands above them gets it when it is forwarded,
 * also where an earlier version was.
 */
export const sentLine = ({ writers, receiver }: Frame): string => widened(writers, [receiver.key])

type Flat = {
  entryId: string
  content: Content | null
  filer: Frame['filer']
  receiver: Frame['receiver']
  writers: string
  asPeer: boolean
  proxy: { name: string; source: ProxySource; receivedAt: string } | null
  version: (Omit<NonNullable<Frame['version']>, 'finalisedAt'> & { finalisedAt: string }) | null
  scan: (Omit<ServingScan, 'at'> & { at: string }) | null
}

const sql = `select e.id as "entryId",
    case when ${writes} then e.draft else v.content end as content,
    jsonb_build_object('id', f.id, 'key', f.key, 'name', f.name, 'shortName', f.short_name, 'types', f.types, 'sealingName', f.sealing_name) as filer,
    jsonb_build_object('id', r.id, 'key', r.key, 'name', r.name, 'shortName', r.short_name,
      'types', r.types, 'role', coalesce(rp.role, ''), 'sealingName', r.sealing_name) as receiver,
    '/' || f.key || '/' || coalesce((select x.key || '/' from organisation x where x.id = e.proxy_id), '') as writers,
    ${filesAsPeer} as "asPeer",
    (select jsonb_build_object('name', x.name, 'source', p.source, 'receivedAt', p.received_at)
     from proxy p join organisation x on x.id = e.proxy_id where p.entry_id = e.id) as proxy,
    case when v.id is null then null else jsonb_build_object('id', v.id, 'n', v.n, 'code', v.code, 'sha256', v.sha256,
      'content', v.content, 'attachments', v.attachments, 'finalisedAt', v.finalised_at) end as version,
    s.scan
  from entry e join organisation f on f.id = e.filer_id join organisation r on r.id = e.receiver_id
  left join participation rp on rp.campaign_id = e.campaign_id and rp.organisation_id = e.receiver_id
  left join entry_version v on v.id = ${readVersion}
  left join lateral (
    select jsonb_build_object('id', s.id, 'versionId', s.version_id, 'fileId', s.file_id, 'pages', s.pages,
      'codeRead', s.code_read, 'codeTyped', s.code_typed, 'check', s."check", 'byName', s.by_name, 'at', s.at, 'sealedBy', s.sealed_by, 'file',
      jsonb_build_object('id', x.id, 'name', x.name, 'mime', x.mime, 'size', x.size, 'sha256', x.sha256)) as scan
    from scan s join file x on x.id = s.file_id where s.entry_id = e.id and s.replaced_at is null and ${servesVersion}
    order by (s.version_id = v.id) desc, s.at desc limit 1) s on true
  where e.id = any($3::uuid[]) and strpos(e.seen_by, $2) > 0`

const framed = ({ version, scan, content, proxy, ...flat }: Flat): Frame => ({
  ...flat,
  content: content ?? {},
  proxy: proxy && { ...proxy, receivedAt: new Date(proxy.receivedAt) },
  version: version && { ...version, finalisedAt: new Date(version.finalisedAt) },
  scan: scan && { ...scan, at: new Date(scan.at) },
})

/** Frames of entries that this organisation sees, one statement for all that are asked for together. */
export function frameLoader(ctx: Context): DataLoader<string, Frame> {
  return once(ctx, 'entryFrame', () => {
    return new DataLoader<string, Frame>(async (ids) => {
      const found = await rows<Flat>(ctx.db, sql, [...sightOf(ctx), ids])
      const byId = new Map(found.map((flat) => [flat.entryId, framed(flat)]))
      return ids.map((id) => byId.get(id) ?? new NotFound())
    })
  })
}

/** The version that an act is about; refusing it where the entry has none is the caller's rule. */
export async function frameOf(ctx: Context, entryId: string): Promise<Frame> {
  return frameLoader(ctx).load(entryId)
}
