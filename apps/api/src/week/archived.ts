import { Readable } from 'node:stream'
import { mayBeShown, type Archived } from '@huibian/domain'
import { listActivities, shotLoader, showsOfSql, stillShownSql } from '../activity/activity.queries'
import { bytesSql, nameOf, type Whole } from '../attachment/originalSql'
import type { Campaign } from '../campaign/campaign.type'
import { cameTo, cameVersions } from '../entry/cameTo'
import { servingScan } from '../entry/servingScan'
import { mayHoldPicturesSql, versionsShowing } from '../entry/showing'
import { organisationLoader } from '../organisation/organisation.queries'
import { casePapers, type SentCase } from '../package/casePapers'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { sheetOf } from '../platform/sheet'
import { ZIP } from '../seal/file'
import { recorded } from './recorded'
import { weekOf } from './week.queries'
import type { WeekTotal } from './week.type'

/** What goes into a week's archive, and where its bytes come from. */
export type Piece = Archived & { open: () => Readable | Promise<Readable> }

type Bare = Pick<Piece, 'unit' | 'activity' | 'name' | 'open'>

const keyOf = (ctx: Context): string => `/${actorOf(ctx).post.organisation.key}/`
const unsaid = { caption: '', day: '', place: '', rights: '' }
const piece = (bare: Bare): Piece => ({ ...unsaid, ...bare })

/** Every picture that may leave its unit, the original of it, with whose it is and of which activity. */
async function pictures(ctx: Context, { id }: Campaign): Promise<Piece[]> {
  const activities = await listActivities(ctx, id)
  const shots = (await shotLoader(ctx).loadMany(activities.map((activity) => activity.id))).map((found) =>
    found instanceof Error ? [] : found.filter(mayBeShown),
  )
  const units = organisationLoader(ctx)
  const ids = shots.flat().map(({ fileId }) => fileId)
  const found = await rows<Whole & { id: string; sha256: string }>(
    ctx.db,
    `select f.id, f.name, ${bytesSql('true')} from file f where noun = 'activity' and id = any($1::uuid[]) and strpos(seen_by, $2) > 0`,
    [ids, keyOf(ctx)],
  )
  const files = new Map(found.map((file) => [file.id, file]))
  const pieces = await Promise.all(
    activities.map(async ({ organisationId, title }, at): Promise<Piece[]> => {
      const unit = (await units.load(organisationId))?.name ?? ''
      return (shots[at] ?? []).map(({ name: kept, caption, day, place, rights, fileId }) => {
        const file = files.get(fileId)
        const name = file ? nameOf(file) : kept
        const said = { unit, activity: title, name, caption, day, place, rights }
        return { ...said, open: () => ctx.files.open(file?.sha256 ?? '') }
      })
    }),
  )
  return pieces.flat()
}

const summary = '总结材料'
const withheld = '监护人尚未同意或没有填写，图片不收入档案'

/** Each summary that came to the office, printed and in Word, with its stamped scan. Its text goes without pictures that may not be shown. */
async function summaries(ctx: Context, campaign: Campaign): Promise<Piece[]> {
  const found = await rows<SentCase & { scan: string | null }>(
    ctx.db,
    `select row_number() over (order by o."order", o.key, e.id)::int as position, e.id as "entryId", coalesce(e.number, '') as number,
       v.id as "versionId", v.n as "versionN", v.code, v.sha256, v.title, o.name as unit, s.file_id as "scanFileId", f.sha256 as scan,
       null as proxy
     from ${cameVersions}
     left join lateral (${servingScan}) s on true left join file f on f.id = s.file_id and strpos(f.seen_by, $2) > 0
     where e.campaign_id = $1 and ${cameTo}
     order by position`,
    [campaign.id, keyOf(ctx), actorOf(ctx).post.organisation.id],
  )
  const versions = found.map(({ versionId }) => versionId)
  const showing = await versionsShowing(ctx, campaign.id, versions)
  return found.flatMap(({ scan, ...one }) => {
    const { unit, title, versionId } = one
    const why = showing.has(versionId) ? undefined : withheld
    const made = (name: string, part: 'form' | 'docx'): Piece =>
      piece({
        unit,
        activity: summary,
        name,
        open: async () => Readable.from([Buffer.from((await casePapers(ctx, one, why))[part])]),
      })
    return [
      made(`${title}.pdf`, 'form'),
      made(`${title}.docx`, 'docx'),
      ...(scan
        ? [
            piece({
              unit,
              activity: summary,
              name: `${title}-盖章扫描件.pdf`,
              open: () => ctx.files.open(scan),
            }),
          ]
        : []),
    ]
  })
}

type Kept = {
  unit: string
  activity: string
  name: string
  sha256: string
  /** Of what may hold pictures of a summary: by which versions it is shown or not. */
  by: string[]
}

/**
 * What units attached to the summaries that came, the papers that came offline, and what the office compiled. No picture and no ZIP that came
 * offline goes in: only those that were laid beside an activity were judged. Pictures of a summary go in as its unit says, and so do papers in
 * which they may stand, its Word files that came offline and what it was entered from (代录) among them; a compiled one while all of its pictures may be shown.
 */
const by = (versions: string): string => `case when ${mayHoldPicturesSql('f')} then ${versions} else '{}' end`

async function papers(ctx: Context, campaign: Campaign): Promise<Piece[]> {
  const found = await rows<Kept>(
    ctx.db,
    `select o.name as unit, '${summary}' as activity, f.name, f.sha256, ${by('array[v.id]')} as by from ${cameVersions}
       join file f on f.noun = 'entry' and f.subject_id = e.id and strpos(f.seen_by, $2) > 0 and strpos(v.content::text, f.id::text) > 0
     where e.campaign_id = $1 and ${cameTo}
     union all select o.name, '代录原件', f.name, f.sha256, ${by('array[v.id]')} from ${cameVersions}
       join file f on f.noun = 'proxy' and f.subject_id = e.id and strpos(f.seen_by, $2) > 0
     where e.campaign_id = $1 and ${cameTo}
     union all select o.name, '线下报送', f.name, f.sha256,
       ${by(`array(select v.id from ${cameVersions} where e.campaign_id = d.campaign_id and e.filer_id = d.organisation_id and ${cameTo})`)} from delivery d join organisation o on o.id = d.organisation_id
       join file f on f.noun = 'packet' and f.subject_id = d.id and strpos(f.seen_by, $2) > 0
     where d.campaign_id = $1 and strpos(d.seen_by, $2) > 0 and f.mime not like 'image/%' and f.mime <> $4
     union all select o.name, '编制的总结', f.name, f.sha256, ${showsOfSql('f')} from file f join organisation o on o.id = $3
     where f.noun = 'week' and f.subject_id = $1 and f.mime <> $4 and strpos(f.seen_by, $2) > 0 and ${stillShownSql('f')}
     order by 1, 2, 3, 4`,
    [campaign.id, keyOf(ctx), actorOf(ctx).post.organisation.id, ZIP],
  )
  const shown = await versionsShowing(
    ctx,
    campaign.id,
    found.flatMap(({ by: versions }) => versions),
  )
  return found
    .filter(({ by: versions }) => versions.every((id) => shown.has(id)))
    .map(({ unit, activity, name, sha256 }) =>
      piece({ unit, activity, name, open: () => ctx.files.open(sha256) }),
    )
}

type Line = { values: { [column: string]: string } }

/** Units by what is counted, with the sums, what the office corrects, and what it adopts. */
async function figures(ctx: Context, campaign: Campaign): Promise<Buffer> {
  const { measures, rows: units, totals } = await weekOf(ctx, campaign.id)
  const columns = [
    { key: 'unit', label: '单位', width: 30, kind: 'text' as const },
    ...measures.map(({ key, name, unit }) => ({
      key,
      label: unit === '' ? name : `${name}（${unit}）`,
      width: 14,
      kind: 'text' as const,
    })),
  ]
  const line = (unit: string, said: readonly (readonly [string, string])[]): Line => ({
    values: { unit, ...Object.fromEntries(said) },
  })
  const sums = (name: string, say: (total: WeekTotal) => string): Line =>
    line(
      name,
      totals.map((total) => [total.measure, say(total)] as const),
    )
  const told = units.map(({ organisation, cells }) =>
    line(
      organisation.name,
      cells.map(({ measure, text }) => [measure, text] as const),
    ),
  )
  // An event that several units report stands in each of their rows, and once in the sum.
  const twice = totals.map(({ measure, sum }) => {
    const rows = units.flatMap(({ cells }) => cells.filter((cell) => cell.measure === measure))
    return [measure, rows.reduce((all, { value }) => all + value, 0) - sum] as const
  })
  const lines = [
    ...told,
    ...(twice.some(([, n]) => n !== 0)
      ? [
          line(
            '减：同一项活动重复报送',
            twice.map(([measure, n]) => [measure, n === 0 ? '' : String(-n)] as const),
          ),
        ]
      : []),
    sums('合计', ({ sumText }) => sumText),
    sums('调整', ({ adjustment }) => (adjustment === undefined ? '' : String(adjustment))),
    sums('采用', ({ text }) => text),
  ]
  return sheetOf(ctx, { sheet: '数据汇总', columns, rows: lines })
}

/** All that a week's archive holds: activities, pictures, summaries with what belongs to them, what came offline, what was compiled, and the figures. */
export async function archivedIn(ctx: Context, campaign: Campaign): Promise<Piece[]> {
  const unit = (await organisationLoader(ctx).load(campaign.ownerId))?.name ?? ''
  const table = await figures(ctx, campaign)
  const list = await recorded(ctx, campaign)
  return [
    ...(await pictures(ctx, campaign)),
    ...(await summaries(ctx, campaign)),
    ...(await papers(ctx, campaign)),
    piece({ unit, activity: '编制的总结', name: '活动清单.xlsx', open: () => Readable.from([list]) }),
    piece({ unit, activity: '编制的总结', name: '数据汇总.xlsx', open: () => Readable.from([table]) }),
  ]
}
