import {
  tablesInThread,
  type Column,
  type LeftOut,
  type TableContent,
  type TableSheet,
} from '@huibian/documents'
import { z } from 'zod'
import { awake } from './awake'
import { breather } from './breath'
import { runWorker, stopOf, type ChildAnswer, type ChildLimits } from './child'
import type { Context } from './context'
import { refuse } from './refusal'
import { sentenceOf } from './say'
import './sheet.messages'

/** A filled row of a spreadsheet: `row` is its number as Excel shows it. */
export type SheetRow = { row: number; values: { [key: string]: string } }

const limits = { milliseconds: 10_000, megabytes: 384, answer: 32 * 1024 * 1024 }

const answer = z.union([
  z.object({ refused: z.string(), limit: z.number().optional() }),
  z.object({
    lacking: z.array(z.string()),
    left: z
      .array(
        z.object({
          kind: z.enum(['column', 'above', 'row', 'sheet']),
          at: z.string(),
          label: z.string(),
          n: z.number(),
          text: z.string(),
        }),
      )
      .default([]),
    lost: z
      .array(z.object({ kind: z.enum(['comment', 'picture', 'chart', 'shape']), text: z.string() }))
      .default([]),
  }),
])
const line = z.object({ row: z.number(), values: z.record(z.string(), z.string()) })

const says = { slow: 'sheet.slow', heavy: 'sheet.heavy', broken: 'sheet.notXlsx' } as const

/** Refuses where the reader of a spreadsheet was stopped, with what stopped it. */
export function demandRead(
  child: ChildAnswer,
  { milliseconds, megabytes }: Pick<ChildLimits, 'milliseconds' | 'megabytes'>,
): void {
  const stop = stopOf(child)
  if (stop) refuse(says[stop], { seconds: milliseconds / 1000, megabytes })
}

/**
 * Reads the sheet of an XLSX file that has these columns, in a process that is killed when it takes too long or too much.
 * Refuses with a sentence that names the limit.
 */
export async function readSheet(path: string, columns: Column[], rows: number): Promise<SheetRow[]> {
  const read = await readRows(path, columns, rows)
  if (read === undefined) refuse('sheet.noHead')
  if (read.length === 0) refuse('sheet.empty')
  return read
}

/** A table read, with what of its file is in no row: cells, and what lies beside cells. */
export type WholeSheet = {
  rows: SheetRow[]
  left: LeftOut[]
  lost: { kind: 'comment' | 'picture' | 'chart' | 'shape'; text: string }[]
}

/** The same with what of the file stays unread, so that it can be told. */
export async function readWholeSheet(path: string, columns: Column[], rows: number): Promise<WholeSheet> {
  const read = await readWhole(path, columns, { rows, whole: true })
  if (read === undefined) refuse('sheet.noHead')
  if (read.rows.length === 0) refuse('sheet.empty')
  return read
}

/** The rows of the sheet that has these columns, which may be none; undefined where no sheet of the file has them. */
export async function readRows(
  path: string,
  columns: Column[],
  rows: number,
): Promise<SheetRow[] | undefined> {
  return (await readWhole(path, columns, { rows, whole: false }))?.rows
}

async function readWhole(
  path: string,
  columns: Column[],
  { rows, whole }: { rows: number; whole: boolean },
): Promise<WholeSheet | undefined> {
  const child = await runWorker('sheet.mjs', [path, JSON.stringify({ columns, rows, whole })], limits)
  demandRead(child, limits)
  const [first = '', ...lines] = child.output.split('\n')
  const read = answer.parse(JSON.parse(first))
  if ('refused' in read && read.refused === 'noHead') return undefined
  if ('refused' in read) refuse(`sheet.${read.refused}`, { limit: read.limit ?? rows })
  if (read.lacking.length > 0) refuse('sheet.lacking', { columns: read.lacking.join('、') })
  const breathe = breather()
  const found: SheetRow[] = []
  for (const one of lines) {
    await breathe()
    found.push(line.parse(JSON.parse(one)))
  }
  return { rows: found, left: read.left, lost: read.lost }
}

/** What is wrong with a row, in the language of whoever brought the sheet. */
export function rowSays(
  ctx: Context,
  message: string,
  args: { [name: string]: string | number } = {},
): string {
  return sentenceOf({ message, args }, ctx)
}

/** A table as whoever works here gets it: made now, and marked where all is only for show. */
export function sheetOf(ctx: Context, table: Omit<TableSheet, 'created' | 'demo'>): Promise<Buffer> {
  return sheetsOf(ctx, [table])
}

/** Several tables in one file, each on a sheet of its own. */
export function sheetsOf(ctx: Context, tables: readonly TableContent[]): Promise<Buffer> {
  return awake(ctx, bytesOf(tables, { demo: ctx.config.demo, created: ctx.now.toISOString() }))
}

/** An XLSX file in memory, for tables whose length is bounded. */
export function sheetBytes(table: TableSheet): Promise<Buffer> {
  return bytesOf([table], table)
}

/** Written in a thread: to load what writes workbooks alone would hold up everybody for a third of a second. */
async function bytesOf(
  tables: readonly TableContent[],
  { demo, created }: Pick<TableSheet, 'demo' | 'created'>,
): Promise<Buffer> {
  const { buffer, byteOffset, length } = await tablesInThread(tables, { ...(demo ? { demo } : {}), created })
  return Buffer.from(buffer, byteOffset, length)
}

export const sheetMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
