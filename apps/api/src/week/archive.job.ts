import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { writeArchive, type ArchiveEntry } from '@huibian/documents'
import { archiveIndex, safeName } from '@huibian/domain'
import { z } from 'zod'
import { keepFile } from '../attachment/keepFile'
import { awake } from '../platform/awake'
import { visibleCampaign } from '../campaign/campaign.queries'
import { actorOf } from '../platform/context'
import type { JobKind } from '../platform/jobs'
import { sheetOf } from '../platform/sheet'
import { ZIP } from '../seal/file'
import { archivedIn } from './archived'
import { demandOffice } from './office'

const argsSchema = z.object({ campaignId: z.string() })
const CHECKSUMS = '校验清单.txt'
const INDEX = '目录.xlsx'

const columns = [
  { key: 'path', label: '存放位置', width: 50, kind: 'text' as const },
  { key: 'name', label: '原文件名', width: 30, kind: 'text' as const },
  { key: 'unit', label: '单位', width: 24, kind: 'text' as const },
  { key: 'activity', label: '活动或材料', width: 24, kind: 'text' as const },
  { key: 'caption', label: '说明', width: 40, kind: 'text' as const },
  { key: 'day', label: '日期', width: 12, kind: 'text' as const },
  { key: 'place', label: '地点', width: 24, kind: 'text' as const },
  { key: 'rights', label: '来源和授权', width: 24, kind: 'text' as const },
]

/** Packs all of a week, each file under its unit and activity by the name it was sent under, with an index and checksums. */
export const archiveJob: JobKind = async (ctx, args, progress) => {
  const campaign = await visibleCampaign(ctx, argsSchema.parse(args).campaignId)
  demandOffice(ctx, campaign)
  const lines = archiveIndex(await archivedIn(ctx, campaign))
  await progress(0.2, 'step.packing')
  const told = lines.map((line) => {
    const { open: _, ...values } = line
    return { values }
  })
  const index = await sheetOf(ctx, {
    sheet: '目录',
    columns,
    rows: told,
  })
  const entries: ArchiveEntry[] = [
    { name: INDEX, open: () => Readable.from([index]) },
    ...lines.map(({ path: name, open }) => ({ name, open })),
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
