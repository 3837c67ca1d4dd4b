import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { writeArchive, type ArchiveEntry } from '@huibian/documents'
import { calledIn, safeName, type Called } from '@huibian/domain'
import { z } from 'zod'
import { keepFile } from '../attachment/keepFile'
import { fileOf } from '../campaign/campaign.queries'
import { sightOf } from '../entry/entry.queries'
import { awake } from '../platform/awake'
import type { Context } from '../platform/context'
import type { JobKind, Progress } from '../platform/jobs'
import { sheetOf } from '../platform/sheet'
import { step } from '../platform/steps'
import { ZIP } from '../seal/file'
import { demandArchived } from './export'
import { filesOf, type Piece } from './files'
import { rowsJson, tablesIn } from './rows'

const argsSchema = z.object({ campaignId: z.string() })
const CHECKSUMS = '校验清单.txt'
const INDEX = '目录.xlsx'

const columnsIn = ({ noun }: Called) => [
  { key: 'path', label: '存放位置', width: 60, kind: 'text' as const },
  { key: 'kind', label: '类别', width: 14, kind: 'text' as const },
  { key: 'number', label: '编号', width: 20, kind: 'text' as const },
  { key: 'title', label: `${noun}名称`, width: 40, kind: 'text' as const },
  { key: 'caption', label: '图片说明', width: 30, kind: 'text' as const },
  { key: 'day', label: '拍摄日期', width: 12, kind: 'text' as const },
  { key: 'place', label: '地点', width: 20, kind: 'text' as const },
  { key: 'rights', label: '来源和授权', width: 20, kind: 'text' as const },
  { key: 'name', label: '原文件名', width: 30, kind: 'text' as const },
  { key: 'sha256', label: 'SHA-256', width: 66, kind: 'text' as const },
]

/** Says how far it is now and again, not for each of ten thousand files. */
function telling(progress: Progress, all: number): (done: number) => Promise<void> {
  const step = Math.max(1, Math.floor(all / 50))
  return async (done) => {
    if (done % step === 0) await progress(done / Math.max(1, all), `${done} / ${all}`)
  }
}

async function contentsOf(
  ctx: Context,
  campaignId: string,
  { pieces, called, progress }: { pieces: readonly Piece[]; called: Called; progress: Progress },
): Promise<ArchiveEntry[]> {
  const rows = pieces.map((values) => ({ values }))
  const index = await sheetOf(ctx, { sheet: '目录', columns: columnsIn(called), rows })
  const tell = telling(progress, pieces.length)
  return [
    { name: INDEX, open: () => Readable.from([index]) },
    ...tablesIn(called).map(([name, sql]) => ({
      name: `数据/${name}.json`,
      open: () => rowsJson(ctx, sql, campaignId),
    })),
    ...pieces.map(({ path, sha256 }, at) => ({
      name: path,
      open: async () => {
        await tell(at)
        return ctx.files.open(sha256)
      },
    })),
  ]
}

/** Writes a call that is archived into one file, read and written piece by piece: an index, the rows as JSON, every file, and their sums. */
export const exportJob: JobKind = async (ctx, args, progress) => {
  const campaign = await demandArchived(ctx, argsSchema.parse(args).campaignId)
  const called = calledIn(await fileOf(ctx, campaign))
  const pieces = await filesOf(ctx, campaign.id, { line: sightOf(ctx)[1], noun: called.noun })
  const folder = await mkdtemp(join(tmpdir(), 'huibian-archive-'))
  try {
    const path = join(folder, 'archive.zip')
    const entries = await contentsOf(ctx, campaign.id, { pieces, called, progress })
    await awake(ctx, writeArchive(path, entries, { at: ctx.now, manifest: CHECKSUMS }))
    await progress(1, step('step.files', { n: pieces.length }))
    const { id } = await keepFile(ctx, path, {
      name: safeName(`${campaign.title}档案.zip`),
      mime: ZIP,
      noun: 'archive',
      subjectId: campaign.id,
      seenBy: sightOf(ctx)[1],
    })
    return id
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
