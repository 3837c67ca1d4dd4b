import type { Column } from '@huibian/documents'
import type { Context } from '../platform/context'
import { sheetMime, sheetOf, type SheetRow } from '../platform/sheet'
import type { FileLink } from '../platform/wire.type'
import { keepFile } from './keepFile'

/** The file that hands rows back: its name, its one sheet, and the columns as they were read. */
export type Returned = { name: string; sheet: string; columns: Column[] }

/** Hands refused rows back with 错误原因, in a file for whoever asked alone. */
export async function keepErrors(
  ctx: Context,
  bad: readonly { row: SheetRow; errors: string[] }[],
  { name, sheet, columns }: Returned,
): Promise<FileLink> {
  const rows = bad.map(({ row, errors }) => ({ values: row.values, errors }))
  const bytes = await sheetOf(ctx, { sheet, columns, rows, withErrors: true })
  return keepFile(ctx, bytes, { noun: 'import', seenBy: '', name, mime: sheetMime })
}
