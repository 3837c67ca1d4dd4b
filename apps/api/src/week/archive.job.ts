import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { writeArchive, type ArchiveEntry } from '@huibian/documents'
import { archiveIndex, mayBeShown, safeName, type ArchiveLine } from '@huibian/domain'
import { z } from 'zod'
import { listActivities, shotLoader } from '../activity/activity.queries'
import type { Activity, Shot } from '../activity/activity.type'
import { keepFile } from '../attachment/keepFile'
import { awake } from '../platform/awake'
import { visibleCampaign } from '../campaign/campaign.queries'
import { organisationLoader } from '../organisation/organisation.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { JobKind } from '../platform/jobs'
import { sheetOf } from '../platform/sheet'
import { ZIP } from '../seal/file'
import { demandOffice } from './office'

const argsSchema = z.object({ campaignId: z.string() })
const CHECKSUMS = '校验清单.txt'
const INDEX = '目录.xlsx'

type Kept = { shot: Shot; activity: Activity; unit: string }

/** Every picture that may leave its unit, with whose it is and of which activity. */
async function keptOf(ctx: Context, campaignId: string): Promise<Kept[]> {
  const found = await Promise.all(
    (await listActivities(ctx, campaignId)).map(async (activity): Promise<Kept[]> => {
      const unit = (await organisationLoader(ctx).load(activity.organisationId))?.name ?? ''
      const shots = await shotLoader(ctx).load(activity.id)
      return shots.filter(mayBeShown).map((shot) => ({ shot, activity, unit }))
    }),
  )
  return found.flat()
}

async function hashesOf(ctx: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; sha256: string }>(
    ctx.db,
    `select id, sha256 from file where noun = 'activity' and id = any($1::uuid[]) and strpos(seen_by, $2) > 0`,
    [ids, `/${actorOf(ctx).post.organisation.key}/`],
  )
  return new Map(found.map(({ id, sha256 }) => [id, sha256]))
}

const columns = [
  { key: 'path', label: '存放位置', width: 50, kind: 'text' as const },
  { key: 'name', label: '原文件名', width: 30, kind: 'text' as const },
  { key: 'unit', label: '单位', width: 24, kind: 'text' as const },
  { key: 'activity', label: '活动', width: 24, kind: 'text' as const },
  { key: 'caption', label: '说明', width: 40, kind: 'text' as const },
  { key: 'rights', label: '来源和授权', width: 24, kind: 'text' as const },
]

/** Packs the pictures of a week, each under its unit and activity by the name it was sent under, with an index and checksums. */
export const archiveJob: JobKind = async (ctx, args, progress) => {
  const campaign = await visibleCampaign(ctx, argsSchema.parse(args).campaignId)
  demandOffice(ctx, campaign)
  const kept = await keptOf(ctx, campaign.id)
  const hashes = await hashesOf(
    ctx,
    kept.map(({ shot }) => shot.fileId),
  )
  const lines: ArchiveLine[] = archiveIndex(
    kept.map(({ shot: { name, caption, rights }, activity, unit }) => ({
      unit,
      activity: activity.title,
      name,
      caption,
      rights,
    })),
  )
  await progress(0.2, '打包')
  const index = await sheetOf(ctx, { sheet: '目录', columns, rows: lines.map((values) => ({ values })) })
  const entries: ArchiveEntry[] = [
    { name: INDEX, open: () => Readable.from([index]) },
    ...lines.map(({ path }, at) => ({
      name: path,
      open: () => ctx.files.open(hashes.get(kept[at]?.shot.fileId ?? '') ?? ''),
    })),
  ]
  const folder = await mkdtemp(join(tmpdir(), 'huibian-week-'))
  try {
    const path = join(folder, 'week.zip')
    await awake(ctx, writeArchive(path, entries, { at: ctx.now, manifest: CHECKSUMS }))
    const { id } = await keepFile(ctx, path, {
      name: safeName(`${campaign.title}资料档案.zip`),
      mime: ZIP,
      noun: 'week',
      subjectId: campaign.id,
      seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    })
    return id
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
