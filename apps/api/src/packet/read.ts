import type { Column } from '@huibian/documents'
import { readRows, type SheetRow } from '../platform/sheet'
import { activityColumns, figureColumns, pictureColumns, summaryColumns } from './packet.sheets'
import type { Laid } from './open'

/** The rows of each sheet that came, as they were written. */
export type Rows = { summary: SheetRow[]; activities: SheetRow[]; figures: SheetRow[]; pictures: SheetRow[] }

const most = 1000

/** The columns of each sheet, by what it holds. */
export const columnsOf = (plans: readonly string[]): { [sheet in keyof Rows]: Column[] } => ({
  summary: summaryColumns,
  activities: activityColumns(plans),
  figures: figureColumns(plans),
  pictures: pictureColumns,
})

/** Reads every sheet that came, whichever file it stands in and whatever it is called now. */
export async function readSheets(sheets: readonly Laid[], plans: readonly string[]): Promise<Rows> {
  const rows: Rows = { summary: [], activities: [], figures: [], pictures: [] }
  const columns = columnsOf(plans)
  for (const { path } of sheets)
    for (const sheet of ['summary', 'activities', 'figures', 'pictures'] as const)
      rows[sheet].push(...((await readRows(path, columns[sheet], most)) ?? []))
  return rows
}
