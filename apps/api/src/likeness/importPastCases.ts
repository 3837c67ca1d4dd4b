import { knownOfPast, may } from '@huibian/domain'
import { v7 } from 'uuid'
import { keepErrors } from '../attachment/keepErrors'
import { takeUpload } from '../attachment/takeUpload'
import { breather } from '../platform/breath'
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
const longest = {
  campaign: 100,
  title: 200,
  unit: 100,
  phone: 40,
  author: 200,
  contact: 50,
  email: 100,
} as const

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
    author: value('author'),
    contact: value('contact'),
    email: value('email'),
  }
  const errors = pastCaseColumns.flatMap(({ key, label, optional }) => {
    if (key === 'year')
      return /^\d{4}$/.test(value(key)) && year >= years.min && year <= years.max
        ? []
        : [rowSays(ctx, 'pastCase.row.year', years)]
    const max = longest[key as keyof typeof longest]
    if (value(key) === '' && !optional) return [rowSays(ctx, 'pastCase.row.empty', { label })]
    return Array.from(value(key)).length > max ? [rowSays(ctx, 'pastCase.row.long', { label, max })] : []
  })
  return { row, errors, past }
}

type Written = PastCase & { fresh: boolean }

/** Adds what is new, and fills in what a row that was there before now says of its people; gives both, what is told already in neither. */
async function write(ctx: Context, cases: readonly PastCase[]): Promise<Written[]> {
  const owner = actorOf(ctx).post.organisation.id
  return rows<Written>(
    ctx.db,
    `with given as (
       select distinct on (c.year, c.campaign, c.title, c.unit) c.*
       from jsonb_to_recordset($1::jsonb) as c(id uuid, year int, campaign text, title text, unit text, phone text, author text,
         contact text, email text)
       order by c.year, c.campaign, c.title, c.unit, c.id)
     insert into past_case as p (id, owner_id, year, campaign, title, unit, phone, author, contact, email)
     select c.id, $2, c.year, c.campaign, c.title, c.unit, c.phone, c.author, c.contact, c.email from given c
     on conflict on constraint past_case_once do update set phone = coalesce(nullif(excluded.phone, ''), p.phone),
       author = coalesce(nullif(excluded.author, ''), p.author), contact = coalesce(nullif(excluded.contact, ''), p.contact),
       email = coalesce(nullif(excluded.email, ''), p.email)
     where (p.phone, p.author, p.contact, p.email) is distinct from (coalesce(nullif(excluded.phone, ''), p.phone),
       coalesce(nullif(excluded.author, ''), p.author), coalesce(nullif(excluded.contact, ''), p.contact),
       coalesce(nullif(excluded.email, ''), p.email))
     returning p.id, p.year, p.campaign, p.title, p.unit, p.phone, p.author, p.contact, p.email,
       p.id in (select id from given) as fresh`,
    [JSON.stringify(cases), owner],
  )
}

/** 导入往年案例目录: good rows are kept and searched from now on, bad ones handed back with 错误原因; twice the same is once. */
export async function importPastCases(ctx: Context, uploadId: string): Promise<ImportResult> {
  demand(may(actorOf(ctx), 'pastCase.import', { organisation: actorOf(ctx).post.organisation.id }))
  const upload = await takeUpload(ctx, uploadId, 'sheet')
  const breathe = breather()
  const judged: Judged[] = []
  for (const row of await readSheet(upload.path, pastCaseColumns, mostRows)) {
    await breathe()
    judged.push(judgeRow(ctx, row))
  }
  const good = judged.filter(({ errors }) => errors.length === 0).map(({ past }) => past)
  const bad = judged.filter(({ errors }) => errors.length > 0)
  const written = await write(ctx, good)
  await noteLikeness(
    ctx,
    written.map((past) => ({ past: past.id, known: knownOfPast(past) })),
  )
  // Last of all: those who finalise meanwhile wait for what is marked.
  if (written.length > 0) await ctx.db.query('select huibian.mark_again()')
  const created = written.filter(({ fresh }) => fresh).length
  const result: ImportResult = { created, updated: written.length - created, refused: bad.length }
  if (bad.length > 0) result.errors = await keepErrors(ctx, bad, errorSheet)
  const { updated, refused } = result
  await record(ctx, { act: 'pastCase.imported', noun: 'pastCase', after: { created, updated, refused } })
  return result
}
