import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { materials, writeArchive } from '@huibian/documents'
import { safeName } from '@huibian/domain'
import { z } from 'zod'
import { keepFile } from '../attachment/keepFile'
import { EditionRow } from '../book/book.entity'
import { visibleEdition } from '../book/book.queries'
import { sourceOf } from '../book/compile.job'
import { editionText, picturesOf } from '../book/editionText'
import { ownerLine } from '../book/owner'
import { awake } from '../platform/awake'
import type { JobKind } from '../platform/jobs'
import { ZIP } from '../seal/file'
import { editionName } from './editionName'
import { originalsOf } from './originals'

const argsSchema = z.object({ editionId: z.string() })

/** 排版素材包 of an edition for the printing house: texts, pictures at their original resolution, and the list of those too coarse to print. */
export const materialsJob: JobKind = async (ctx, args, progress) => {
  const { editionId } = argsSchema.parse(args)
  const edition = await visibleEdition(ctx, editionId)
  if (edition.materialsFileId) return edition.materialsFileId
  await progress(0.05, 'step.pictures')
  const { text, title, files } = await editionText(ctx, edition)
  const images = sourceOf(await picturesOf(ctx, { files }))
  const originals = await originalsOf(ctx, text.pictures)
  const entries = await awake(ctx, materials(text, images, originals))
  const pieces = entries.map(({ name, open }, at) => ({
    name,
    open: async () => {
      await progress(0.1 + (0.85 * at) / entries.length, 'step.materials')
      return open()
    },
  }))
  const folder = await mkdtemp(join(tmpdir(), 'huibian-materials-'))
  try {
    const path = join(folder, 'materials.zip')
    await awake(ctx, writeArchive(path, pieces, { at: edition.at, manifest: '校验清单.txt' }))
    const { id } = await keepFile(ctx, path, {
      name: safeName(`${editionName(edition, title)}排版素材包.zip`),
      mime: ZIP,
      noun: 'edition',
      subjectId: edition.id,
      seenBy: ownerLine(ctx),
    })
    await ctx.db.update(EditionRow, { id: editionId }, { materialsFileId: id })
    return id
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
