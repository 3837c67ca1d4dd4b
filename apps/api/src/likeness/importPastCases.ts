import { may, phonesOf } from '@huibian/domain'
import { v7 } from 'uuid'
import { keepErrors } from '../attachment/keepErrors'
import { takeUpload } from '../attachment/takeUpload'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { record } from '../platform/record'
import { demand } from '../platform/refusal'
import { readSheet, rowSays, type SheetRow } from '../platform/sheet'
import type { ImportResult } from '../platform/wire.type'
import { noteLikeness } from './note'
import { pastCaseColumns } from './pastCase.sheet'
import type { PastCase } from './likeness.type'

const mostRows = 20_000
const errorSheet = { name: '往年案例导入错误.xlsx', sheet: '往年案例', columns: pastCaseColumns }
const years = { min: 1985, max: 2100 }
const longest = { campaign: 100, title: 200, unit: 100, phone: 40 } as const

type Judged = { row: SheetRow; errors: string[]; past: PastCase }

function judgeRow(ctx: Context, row: SheetRow): Judged {
  const value = (key: string): string => (row.values[key] ?? '').trim()
  const year = Number(value('year'))
  const past = {
    id: v7(),
    year,
    campaign: value('campaign'),
    title: value('title'),
    unit: value('unit'),
    phone: value('phone'),
  }
  const errors = pastCaseColumns.flatMap(({ key, label }) => {
    if (key === 'year')
      return /^\d{4}$/.test(value(key)) && year >= years.min && year <= years.max
        ? []
        : [rowSays(ctx, 'pastCase.row.year', years)]
    const max = longest[key as keyof typeof longest]
    if (value(key) === '' && key !== 'phone') return [rowSays(ctx, 'pastCase.row.empty', { label })]
    return Array.from(value(key)).length > max ? [rowSays(ctx, 'pastCase.row.long', { label, max })] : []
  })
  return { row, errors, past }
}

/** Adds what is new; gives the ids of those that were not there before. */
async function write(ctx: Context, cases: readonly PastCase[]): Promise<Set<string>> {
  const owner = actorOf(ctx).post.organisation.id
  const written = await rows<{ id: string }>(
    ctx.db,
    `insert into past_case (id, owner_id, year, campaign, title, unit, phone)
     select c.id, $2, c.year, c.campaign, c.title, c.unit, c.phone
     from jsonb_to_recordset($1::jsonb) as c(id uuid, year int, campaign text, title text, unit text, phone text)
     on conflict on constraint past_case_once do nothing returning id`,
    [JSON.stringify(cases), owner],
  )
  return new Set(written.map(({ id }) => id))
}

/** 导入往年案例目录: good rows are kept and searched from now on, bad ones handed back with 错误原因; twice the same is once. */
export async function importPastCases(ctx: Context, uploadId: string): Promise<ImportResult> {
  demand(may(actorOf(ctx), 'pastCase.import', { organisation: actorOf(ctx).post.organisation.id }))
  const upload = await takeUpload(ctx, uploadId, 'sheet')
  const judged = (await readSheet(upload.path, pastCaseColumns, mostRows)).map((row) => judgeRow(ctx, row))
  const good = judged.filter(({ errors }) => errors.length === 0).map(({ past }) => past)
  const bad = judged.filter(({ errors }) => errors.length > 0)
  const fresh = await write(ctx, good)
  await noteLikeness(
    ctx,
    good
      .filter(({ id }) => fresh.has(id))
      .map(({ id, title, phone }) => ({
        past: id,
        known: { title, text: '', files: [], phones: phonesOf({ phone, mobile: '' }), persons: [] },
      })),
  )
  const result: ImportResult = { created: fresh.size, updated: 0, refused: bad.length }
  if (bad.length > 0) result.errors = await keepErrors(ctx, bad, errorSheet)
  const { created, refused } = result
  await record(ctx, { act: 'pastCase.imported', noun: 'pastCase', after: { created, refused } })
  return result
}
