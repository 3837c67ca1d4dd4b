import { extname } from 'node:path'
import { safePath } from '@huibian/domain'
import { mayBeShownSql, showsOfSql, stillShownSql } from '../activity/activity.queries'
import { bytesSql, nameOf, type Whole } from '../attachment/originalSql'
import { mayHoldPicturesSql, versionsShowing } from '../entry/showing'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import { ZIP } from '../seal/file'
import { readEntries } from './rows'

/** A file of the call, and where it lies in the export. */
export type Piece = {
  path: string
  name: string
  kind: string
  sha256: string
  size: number
  number: string
  title: string
  /** Of a picture of a week: what it shows, when, where, and whose it is. */
  caption: string
  day: string
  place: string
  rights: string
}

/** `by` are the versions by which what may hold pictures of an entry, or shows them, leaves or not. */
type Found = Omit<Piece, 'path' | 'size'> & Whole & { size: string; folder: string; by: string[] }

/**
 * SQL: what may leave of a file. Of a week's pictures those that stand and may be shown, without their small likes: a picture of minors
 * without 监护人同意 and one that was taken away stay here. Of an entry's pictures those that its version read here names. A ZIP of a week holds
 * them as they were allowed when it was packed, and a paper of a week stays while one of its pictures may not be shown. Of what came
 * offline its papers leave, and no picture and no ZIP: pictures that no list named were judged by nobody.
 */
const mayLeave = `case f.noun when 'activity' then exists (select 1 from shot s where s.file_id = f.id and ${mayBeShownSql('s')})
  when 'entry' then f.mime not like 'image/%' or strpos(v.content::text, f.id::text) > 0
  when 'week' then f.mime <> '${ZIP}' and ${stillShownSql('f')}
  when 'packet' then f.mime not like 'image/%' and f.mime <> '${ZIP}'
  when 'campaign' then exists (select 1 from campaign_paper p where p.file_id = f.id)
  else true end`

/**
 * Files that the office may read: of its entries, their stamped forms, tables, papers of the notice, editions, certificates, pictures of a week,
 * what came offline. The packages themselves are left out, which hold the same files once more; what they held stands in the rows. The papers
 * of the notice are everybody's: no line of a file names who reads them. Of a week's pictures the original leaves; what versions of entries
 * are attested by stays as it is. A Word file that was read for an entry, or came offline from its unit, or from which the entry was entered (代录), leaves as the entry's pictures do:
 * they stand in it.
 */
const sql = `with known as (${readEntries}),
  subjects as (
    select e.id as subject, coalesce(e.number, e.id::text) as folder, coalesce(e.number, '') as number, e.title, array[k.version] as versions from entry e join known k on k.id = e.id
    union all select s.id, o.short_name || ' ' || s.phase || ' ' || s.n, '', '', null from summary s
      join organisation o on o.id = s.organisation_id where s.campaign_id = $1
    union all select a.id, o.short_name || ' ' || a.title, '', a.title, null from activity a
      join organisation o on o.id = a.organisation_id where a.campaign_id = $1
    union all select d.id, o.short_name || ' ' || to_char(coalesce(d.received_at, d.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), '', '',
      array(select k.version from entry e join known k on k.id = e.id where e.filer_id = d.organisation_id)
      from delivery d join organisation o on o.id = d.organisation_id where d.campaign_id = $1
    union all select d.id, d.kind || ' ' || d.n, '', '', null from edition d where d.campaign_id = $1
    union all select c.id, '', c.number, '', null from certificate c where c.campaign_id = $1
    union all select $1::uuid, '', '', '', null)
  select f.name, f.noun as kind, ${bytesSql("f.noun = 'activity'")}, s.folder, s.number, s.title, coalesce(h.caption, '') as caption,
    coalesce(h.day::text, '') as day, coalesce(h.place, '') as place, coalesce(h.rights, '') as rights,
    case when f.noun = 'week' then ${showsOfSql('f')} when f.noun in ('entry', 'packet', 'proxy') and ${mayHoldPicturesSql('f')} then s.versions else '{}' end as by
  from file f join subjects s on s.subject = f.subject_id left join shot h on h.file_id = f.id left join entry_version v on f.noun = 'entry' and v.id = s.versions[1]
  where f.noun = any($3) and (f.noun = 'campaign' or strpos(f.seen_by, $2) > 0) and ${mayLeave}
  order by f.noun, s.folder, f.created_at, f.id`

/** Nouns whose files are exported, and the folder of each, as the call calls its entries. */
const foldersOf = (noun: string): { readonly [noun: string]: string } => ({
  entry: noun,
  scan: '盖章扫描件',
  summary: '汇总表',
  campaign: '通知',
  letter: '通知',
  template: '附件模板',
  edition: `${noun}集`,
  book: `${noun}集`,
  certificate: '证书',
  activity: '宣传活动',
  week: '活动总结',
  packet: '线下报送',
  proxy: '代录原件',
})

/** Every file with a path of its own: whatever it was called, two never lie in one place. */
export async function filesOf(
  ctx: Context,
  campaignId: string,
  { line, noun }: { line: string; noun: string },
): Promise<Piece[]> {
  const folders = foldersOf(noun)
  const found = await rows<Found>(ctx.db, sql, [campaignId, line, Object.keys(folders)])
  const shown = await versionsShowing(
    ctx,
    campaignId,
    found.flatMap(({ by }) => by),
  )
  const leaving = found.filter(({ by }) => by.every((id) => shown.has(id)))
  return leaving.map((one, at) => {
    const { folder, size, mime, whole, by: _, ...file } = one
    const kind = folders[file.kind] ?? file.kind
    const own = nameOf({ name: file.name, mime, whole })
    const name = `${String(at + 1).padStart(5, '0')} ${own}`
    const path = folder === '' ? safePath('文件', kind, name) : safePath('文件', kind, folder, name)
    return { ...file, name: own, kind, size: Number(size), path: extname(path) === '' ? `${path}.bin` : path }
  })
}
