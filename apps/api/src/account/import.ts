import { may, type PostKind } from '@huibian/domain'
import { v7 } from 'uuid'
import { keepErrors } from '../attachment/keepErrors'
import { keepFile } from '../attachment/keepFile'
import { takeUpload } from '../attachment/takeUpload'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { record } from '../platform/record'
import { demand } from '../platform/refusal'
import { readSheet, sheetMime, sheetOf } from '../platform/sheet'
import type { FileLink, ImportResult } from '../platform/wire.type'
import { accountColumns, codeColumns } from './account.sheet'
import { codeHash, codeHours, makeCode } from './code'
import { judgeRows, type Judged, type New } from './import.judge'

const mostRows = 2000

/** Opens accounts from a spreadsheet: good rows are taken, bad ones handed back with 错误原因, new ones get their codes in a file. */
export async function importAccounts(ctx: Context, uploadId: string): Promise<ImportResult> {
  const { id } = actorOf(ctx).post.organisation
  demand(['organisation', 'parent'].some((as) => may(actorOf(ctx), 'account.import', { [as]: id })))
  const upload = await takeUpload(ctx, uploadId, 'sheet')
  const read = await readSheet(upload.path, accountColumns, mostRows)
  const judged = await judgeRows(ctx, read)
  const fresh = judged.flatMap((each) => (each.fresh ? [each.fresh] : []))
  const codes = await openAll(ctx, fresh)
  const held = await holdAll(ctx, judged)
  const bad = judged.filter((each) => each.errors.length > 0)
  const result: ImportResult = { created: fresh.length, updated: held - fresh.length, refused: bad.length }
  if (bad.length > 0)
    result.errors = await keepErrors(ctx, bad, {
      name: '账号导入错误.xlsx',
      sheet: '账号',
      columns: accountColumns,
    })
  if (codes.length > 0) result.codes = await keepCodes(ctx, codes)
  const { created, updated, refused } = result
  await record(ctx, { act: 'account.imported', noun: 'account', after: { created, updated, refused } })
  return result
}

type Coded = New & { code: string; expiresAt: Date }

async function openAll(ctx: Context, fresh: New[]): Promise<Coded[]> {
  const expiresAt = new Date(ctx.now.getTime() + codeHours * 3_600_000)
  const coded = fresh.map((each) => ({ ...each, code: makeCode(), expiresAt }))
  if (coded.length === 0) return coded
  const lines = coded.map(({ code, ...each }) => ({ ...each, hash: codeHash(each.id, code) }))
  await rows(
    ctx.db,
    `insert into account (id, username, name, phone, mobile, email, code_hash, code_expires_at, created_at)
     select l.id, l.username, l.name, l.phone, l.mobile, l.email, l.hash, $2, $3
     from jsonb_to_recordset($1::jsonb) as l(id uuid, username text, name text, phone text, mobile text, email text, hash text)`,
    [JSON.stringify(lines), expiresAt, ctx.now],
  )
  return coded
}

type Hold = { accountId: string; organisationId: string; kind: PostKind }

/** The posts of all good rows, in two statements; those held already are left as they are. */
async function holdAll(ctx: Context, judged: Judged[]): Promise<number> {
  const holds = judged.flatMap((each): Hold[] => (each.hold && each.errors.length === 0 ? [each.hold] : []))
  if (holds.length === 0) return 0
  const lines = JSON.stringify(holds.map((hold) => ({ ...hold, postId: v7(), holdingId: v7() })))
  const shape = `l("accountId" uuid, "organisationId" uuid, kind text, "postId" uuid, "holdingId" uuid)`
  await rows(
    ctx.db,
    `insert into post (id, organisation_id, kind)
     select distinct on (l."organisationId", l.kind) l."postId", l."organisationId", l.kind
     from jsonb_to_recordset($1::jsonb) as ${shape} on conflict on constraint post_once do nothing`,
    [lines],
  )
  const held = await rows<{ id: string }>(
    ctx.db,
    `insert into holding (id, post_id, account_id, since) select l."holdingId", p.id, l."accountId", $2
     from jsonb_to_recordset($1::jsonb) as ${shape}
     join post p on p.organisation_id = l."organisationId" and p.kind = l.kind
     on conflict (post_id, account_id) where until is null do nothing returning id`,
    [lines, ctx.now],
  )
  return held.length
}

type Read = Pick<New, 'username' | 'name' | 'organisationName'> & { code: string; expiresAt: Date }

/** One-time codes in a file, to be read out or handed over; it is for whoever asked alone. */
export async function keepCodes(ctx: Context, codes: readonly Read[]): Promise<FileLink> {
  const table = codes.map(({ username, name, organisationName, code, expiresAt }) => ({
    values: {
      username,
      name,
      organisation: organisationName,
      code,
      expires: expiresAt.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }),
    },
  }))
  const bytes = await sheetOf(ctx, { sheet: '一次性口令', columns: codeColumns, rows: table })
  return keepFile(ctx, bytes, { noun: 'import', seenBy: '', name: '一次性口令.xlsx', mime: sheetMime })
}
