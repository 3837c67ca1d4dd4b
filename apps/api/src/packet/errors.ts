import type { TableContent } from '@huibian/documents'
import { safeName } from '@huibian/domain'
import { keepFile } from '../attachment/keepFile'
import type { Context } from '../platform/context'
import { rowSays, sheetMime, sheetsOf } from '../platform/sheet'
import type { FileLink } from '../platform/wire.type'
import type { Judged, JudgedActivity } from './judge'
import { plansOf } from './packet.sheets'
import { columnsOf, type Rows } from './read'
import type { Taking, Whose } from './take'

const sheetNames: { readonly [sheet in keyof Rows]: string } = {
  summary: '总结数据',
  activities: '活动',
  figures: '活动数据',
  pictures: '图片清单',
}

/**
 * Figures that go back; those that came without their activity say what was wrong with the whole of it, and one that is right says why it
 * comes along.
 */
function figuresOf(ctx: Context, { figures, standing, errors: whole }: JudgedActivity): Judged[] {
  if (standing && figures.every(({ errors }) => errors.length === 0))
    return figures.map(({ row }) => ({ row, errors: whole }))
  const along = rowSays(ctx, 'packet.goesAlong', {})
  return figures.map(({ row, errors }) => ({ row, errors: errors.length > 0 ? errors : [along] }))
}

/** The rows that go back, by sheet: an activity goes with all its figures, so that it comes again as a whole. */
function returned(
  ctx: Context,
  { summary, activities, stray, pictures }: Taking,
): { [sheet in keyof Rows]: Judged[] } {
  const back = activities.filter(({ kept }) => !kept)
  return {
    summary: summary.bad,
    activities: back.filter(({ standing }) => !standing),
    figures: [...back.flatMap((one) => figuresOf(ctx, one)), ...stray],
    pictures: pictures.bad,
  }
}

/** Hands back what was refused, as the sheets that it came in, with 错误原因; undefined where nothing was. */
export async function keepRefused(
  ctx: Context,
  { file, unit }: Whose,
  taking: Taking,
): Promise<FileLink | undefined> {
  const back = returned(ctx, taking)
  const columns = columnsOf([...plansOf(file).values()])
  const tables = (['summary', 'activities', 'figures', 'pictures'] as const).flatMap(
    (sheet): TableContent[] => {
      const rows = back[sheet].map(({ row, errors }) => ({ values: row.values, errors }))
      return rows.length === 0
        ? []
        : [{ sheet: sheetNames[sheet], columns: columns[sheet], rows, withErrors: true }]
    },
  )
  if (tables.length === 0) return undefined
  const name = safeName(`${unit.name}需改正的内容.xlsx`)
  return keepFile(ctx, await sheetsOf(ctx, tables), { noun: 'import', seenBy: '', name, mime: sheetMime })
}
