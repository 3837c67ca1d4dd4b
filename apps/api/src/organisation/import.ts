import { may } from '@huibian/domain'
import { v7 } from 'uuid'
import { keepErrors } from '../attachment/keepErrors'
import { takeUpload } from '../attachment/takeUpload'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { record } from '../platform/record'
import { demand } from '../platform/refusal'
import { readSheet, type SheetRow } from '../platform/sheet'
import type { ImportResult } from '../platform/wire.type'
import { judgeUnits, type Unit } from './import.judge'
import { organisationSheet, type NoticeType } from './organisation.sheet'

const mostRows = 5000
const errorSheet = { name: '单位导入错误.xlsx', sheet: '单位', columns: organisationSheet }

/** Makes and changes units from a spreadsheet: good rows are taken, bad ones handed back with 错误原因. A type may be called as a notice calls it. */
export async function importOrganisations(
  ctx: Context,
  uploadId: string,
  noticeTypes: () => Promise<NoticeType[]>,
): Promise<ImportResult> {
  const { id } = actorOf(ctx).post.organisation
  demand(['organisation', 'parent'].some((as) => may(actorOf(ctx), 'organisation.import', { [as]: id })))
  const upload = await takeUpload(ctx, uploadId, 'sheet')
  return takeRows(ctx, await readSheet(upload.path, organisationSheet, mostRows), await noticeTypes())
}

/** Takes rows that were read already, for the command line too. */
export async function takeRows(
  ctx: Context,
  read: SheetRow[],
  notices: readonly NoticeType[],
): Promise<ImportResult> {
  const judged = await judgeUnits(ctx, read, notices)
  const good = judged.flatMap((each) => (each.unit ? [each.unit] : []))
  const fresh = good.filter((unit) => unit.fresh)
  await write(ctx, good)
  const bad = judged.filter((each) => each.errors.length > 0)
  const result: ImportResult = {
    created: fresh.length,
    updated: good.length - fresh.length,
    refused: bad.length,
  }
  if (bad.length > 0) result.errors = await keepErrors(ctx, bad, errorSheet)
  const { created, updated, refused } = result
  await record(ctx, {
    act: 'organisation.imported',
    noun: 'organisation',
    after: { created, updated, refused },
  })
  return result
}

/** One statement for all: what is new is added, what is there is changed, a name that changed is remembered. */
async function write(ctx: Context, units: Unit[]): Promise<void> {
  if (units.length === 0) return
  const lines = units.map((unit) => ({ ...unit, id: unit.id || v7() }))
  await rows(
    ctx.db,
    `insert into organisation as o (id, key, parent_id, path, name, short_name, types, region, "order", host_name, sealing_name,
       former_names, phone)
     select u.id, u.key, u."parentId", u.path, u.name, u."shortName", u.types, u.region, u."order", u."hostName", u."sealingName",
       u."formerNames", u.phone
     from jsonb_to_recordset($1::jsonb) as u(id uuid, key text, "parentId" uuid, path text, name text, "shortName" text,
       types text[], region text, "order" int, "hostName" text, "sealingName" text, "formerNames" text[], phone text)
     on conflict on constraint organisation_key_unique do update set name = excluded.name, short_name = excluded.short_name,
       types = excluded.types, region = excluded.region, "order" = excluded."order", host_name = excluded.host_name,
       sealing_name = excluded.sealing_name, phone = excluded.phone, revision = o.revision + 1,
       former_names = array(select distinct f from unnest(excluded.former_names
         || case when o.name = excluded.name then array[]::text[] else array[o.name] end) f where f <> excluded.name order by f)`,
    [JSON.stringify(lines)],
  )
}
