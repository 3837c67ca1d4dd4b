import type { Document } from '../model/document.ts'
import { asText, type Told } from '../pdf/asText.ts'
import { inThread } from '../pdf/inThread.ts'
import type { SummaryTableData } from '../summary/summaryTable.ts'

export type WorkbookOrder = { form: Told } | { summary: Told }

/** As for lists, whose thread it may be. */
const limits = { heap: 600, time: 180_000 }

const workbook = async (order: WorkbookOrder): Promise<Uint8Array> =>
  (await inThread<{ bytes: Uint8Array }>(order, limits)).bytes

/** Writes a form or table as XLSX as `formWorkbook` does, in a thread of its own. */
export const formInThread = async (document: Document): Promise<Uint8Array> =>
  workbook({ form: await asText(document) })

/** Writes a 汇总表 as XLSX as `summaryWorkbook` does, in a thread of its own. */
export const summaryInThread = async (table: SummaryTableData): Promise<Uint8Array> =>
  workbook({ summary: await asText(table) })
