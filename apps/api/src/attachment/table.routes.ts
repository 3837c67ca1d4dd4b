import { csvOf, type Column } from '@huibian/documents'
import { safeName } from '@huibian/domain'
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import { z } from 'zod'
import { signedInOf, type Context } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { sheetMime, sheetOf } from '../platform/sheet'
import { sendBytes } from './send'

/** A list longer than this is no longer read in a spreadsheet. */
const mostRows = 10_000
const megabytes = 8

const cell = z.union([z.string(), z.number(), z.null()])

const asked = z.object({
  name: z.string().min(1).max(80),
  form: z.enum(['xlsx', 'csv']),
  columns: z
    .array(z.object({ label: z.string().max(80) }))
    .min(1)
    .max(40),
  rows: z.array(z.array(cell)),
})
type Asked = z.infer<typeof asked>
type Cell = z.infer<typeof cell>

/** How wide a text stands in a spreadsheet, in characters of its standard font. */
const widthOf = (value: Cell | undefined): number =>
  [...String(value ?? '')].reduce((sum, character) => sum + (character > '\u024f' ? 2 : 1), 0)

/** As wide as its longest text, within what a page bears; a column whose every value is a number is one of numbers. */
function columnOf(label: string, at: number, rows: Asked['rows']): Column {
  const values = rows.map((row) => row[at] ?? null).filter((value) => value !== null)
  const widest = values.reduce((most: number, value) => Math.max(most, widthOf(value)), widthOf(label))
  const kind = values.length > 0 && values.every((value) => typeof value === 'number') ? 'number' : 'text'
  return { key: String(at), label, kind, width: Math.min(48, widest + 4) }
}

async function workbook(ctx: Context, { name, columns, rows }: Asked): Promise<Buffer> {
  return sheetOf(ctx, {
    // Excel bears 31 characters on a sheet's tab, and none of these.
    sheet: name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 20),
    columns: columns.map(({ label }, at) => columnOf(label, at, rows)),
    rows: rows.map((row) => ({
      values: Object.fromEntries(columns.map((_, at) => [String(at), row[at] ?? undefined])),
    })),
  })
}

function commaSeparated(ctx: Context, { columns, rows }: Asked): Buffer {
  const head = columns.map(({ label }) => label)
  const body = rows.map((row) => columns.map((_, at) => row[at] ?? undefined))
  const mark = ctx.config.demo ? [['演示数据']] : []
  return Buffer.from(csvOf([...mark, head, ...body]))
}

async function typeset(ctx: Context, request: Request, response: Response): Promise<void> {
  signedInOf(ctx)
  const table = asked.safeParse(request.body)
  if (!table.success) refuse('table.unreadable')
  const { name, form, rows } = table.data
  if (rows.length > mostRows) refuse('table.tooMany', { n: rows.length, max: mostRows })
  await record(ctx, { act: 'table.export', noun: 'table', after: { name, form, rows: rows.length } })
  const bytes = form === 'csv' ? commaSeparated(ctx, table.data) : await workbook(ctx, table.data)
  const mime = form === 'csv' ? 'text/csv; charset=utf-8' : sheetMime
  sendBytes(ctx, response, { name: safeName(`${name}.${form}`), mime, bytes })
}

/** Nobody's megabytes are read before it is known whose they are; and nobody's hold a connection while they come. */
const signedInFirst =
  (open: OpenContext): RequestHandler =>
  (request, response, next) =>
    void open((ctx) => {
      signedInOf(ctx)
      ctx.afterCommit.push(() => Promise.resolve(next()))
      return Promise.resolve()
    })(request, response, next)

/**
 * POST /files/tables: a list as it stands on somebody's screen, `{ name, form, columns, rows }`, typeset as XLSX or CSV. It holds what the page
 * was given under its reader's rights and nothing besides; that it was taken out is recorded.
 */
export function tableRoutes(router: Router, open: OpenContext): void {
  router.post(
    '/files/tables',
    signedInFirst(open),
    express.json({ limit: `${megabytes}mb` }),
    open(typeset, { write: true }),
  )
}
