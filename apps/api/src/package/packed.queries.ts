import type { PackedCase, PackedUnit } from '@huibian/domain'
import type { Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { sentScan } from './sentScan'

/** A unit as another installation has to know it. */
const unitJson = (
  o: string,
): string => `jsonb_build_object('key', ${o}.key, 'name', ${o}.name, 'shortName', ${o}.short_name,
  'types', ${o}.types, 'region', ${o}.region, 'sealingName', ${o}.sealing_name, 'phone', ${o}.phone)`

/** An instant as JSON says it. */
const instant = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** A file of a case as it is stored; where it lies in the archive is decided when the archive is written. */
type StoredFile = Omit<PackedFile, 'path' | 'original'> & { size: number; original: StoredOriginal | null }
type PackedFile = PackedCase['attachments'][number]
type StoredOriginal = Omit<NonNullable<PackedFile['original']>, 'path'> & { size: number }

/** A case with everything but the places of its files. */
export type StoredCase = Omit<PackedCase, 'attachments' | 'scan'> & {
  attachments: StoredFile[]
  scan: Omit<NonNullable<PackedCase['scan']>, 'path'> | null
}

/** The cases of a package, whole, at the versions that went, in its order. */
export async function storedCases(ctx: Context, packageId: string): Promise<StoredCase[]> {
  const found = await rows<{ packed: StoredCase }>(
    ctx.db,
    `select jsonb_build_object('entry', e.id, 'number', e.number, 'kind', e.kind, 'route', e.route, 'unit', ${unitJson('o')},
       'position', h.position, 'remark', h.remark, 'mark', e.mark, 'submittedAt', ${instant('e.submitted_at')},
       'version', jsonb_build_object('id', v.id, 'n', v.n, 'code', v.code, 'sha256', v.sha256,
         'campaignVersion', v.campaign_version, 'fields', v.content, 'words', v.words, 'by', v.by_name,
         'finalisedAt', ${instant('v.finalised_at')}),
       'attachments', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'sha256', f.sha256, 'size', f.size, 'name', f.name, 'mime', f.mime,
           'width', f.width, 'height', f.height, 'seconds', f.seconds, 'bitRate', f.bit_rate, 'frameRate', f.frame_rate,
           'original', case when f.original_sha256 is not null then jsonb_build_object('sha256', f.original_sha256, 'size', f.original_size,
             'mime', f.original_mime, 'width', f.original_width, 'height', f.original_height) end) order by f.id), '[]')
         from jsonb_array_elements(v.attachments) a join file f on f.id = (a->>'id')::uuid),
       'attestations', (select coalesce(jsonb_agg(jsonb_build_object('key', t.key, 'text', t.text, 'by', t.by_name,
           'at', ${instant('t.at')}) order by t.key), '[]') from attestation t where t.version_id = v.id),
       'proxy', (select jsonb_build_object('name', y.name, 'by', p.by_name, 'source', p.source, 'receivedAt', ${instant('p.received_at')},
           'at', ${instant('p.at')}) from proxy p join organisation y on y.id = e.proxy_id where p.entry_id = e.id),
       'scan', case when x.id is not null then jsonb_build_object('id', x.id, 'pages', x.pages, 'check', x."check", 'read', x.code_read, 'typed', x.code_typed,
         'by', x.by_name, 'at', ${instant('x.at')}, 'waiver', (
           select jsonb_build_object('rule', w.rule, 'reason', w.reason, 'by', w.by_name, 'at', ${instant('w.at')})
           from waiver w where w.scan_id = x.id and w.version_id = v.id limit 1)) end) as packed
     from package g join package_entry h on h.package_id = g.id join entry e on e.id = h.entry_id
     join entry_version v on v.id = h.version_id join organisation o on o.id = e.filer_id
     left join lateral (${sentScan}) x on true
     where g.id = $1 order by h.position`,
    [packageId],
  )
  return found.map(({ packed }) => packed)
}

/** The unit that sent a package. */
export async function packedUnit(ctx: Context, organisationId: string): Promise<PackedUnit> {
  const found = await row<{ unit: PackedUnit }>(
    ctx.db,
    `select ${unitJson('o')} as unit from organisation o where o.id = $1`,
    [organisationId],
  )
  if (!found) throw new Error(`no organisation ${organisationId}`)
  return found.unit
}
