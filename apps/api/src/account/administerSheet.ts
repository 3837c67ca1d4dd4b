import { may } from '@huibian/domain'
import { keepErrors } from '../attachment/keepErrors'
import { takeUpload } from '../attachment/takeUpload'
import { actorOf, type Context } from '../platform/context'
import { record, recordAll } from '../platform/record'
import { demand } from '../platform/refusal'
import { readSheet } from '../platform/sheet'
import type { ImportResult } from '../platform/wire.type'
import { actColumns, bulkActs, type BulkAct } from './account.sheet'
import { judgeActs, type Asked } from './administerSheet.judge'
import { keepCodes } from './import'
import { disableMany, enableMany, resetMany, unlockMany } from './many'

const mostRows = 2000

/** Disables, enables, unlocks and resets accounts from a spreadsheet: bad rows are handed back with 错误原因, new codes in a file. */
export async function administerAccounts(ctx: Context, uploadId: string): Promise<ImportResult> {
  const { id } = actorOf(ctx).post.organisation
  demand(['organisation', 'parent'].some((as) => may(actorOf(ctx), 'account.import', { [as]: id })))
  const upload = await takeUpload(ctx, uploadId, 'sheet')
  const judged = await judgeActs(ctx, await readSheet(upload.path, actColumns, mostRows))
  const asked = judged.flatMap((each) => each.asked ?? [])
  const codes = await perform(ctx, asked)
  const bad = judged.filter(({ errors }) => errors.length > 0)
  const result: ImportResult = { created: 0, updated: asked.length, refused: bad.length }
  if (bad.length > 0)
    result.errors = await keepErrors(ctx, bad, {
      name: '账号办理错误.xlsx',
      sheet: '账号',
      columns: actColumns,
    })
  if (codes.length > 0) result.codes = await keepCodes(ctx, codes)
  const { updated, refused } = result
  await record(ctx, { act: 'account.administered', noun: 'account', after: { updated, refused } })
  return result
}

type Coded = Parameters<typeof keepCodes>[1][number]

async function perform(ctx: Context, asked: readonly Asked[]): Promise<Coded[]> {
  const of = (kind: BulkAct): Asked[] => asked.filter((each) => each.kind === kind)
  const ids = (kind: BulkAct): string[] => of(kind).map(({ account }) => account.id)
  const shut = of('disable').map(({ account, reason }) => ({ id: account.id, reason }))
  if (shut.length > 0) await disableMany(ctx, shut)
  if (ids('enable').length > 0) await enableMany(ctx, ids('enable'))
  if (ids('unlock').length > 0) await unlockMany(ctx, ids('unlock'))
  const codes = ids('reset').length > 0 ? await resetMany(ctx, ids('reset')) : []
  await tell(ctx, asked)
  return codes.flatMap(({ id, code, expiresAt }): Coded[] => {
    const found = of('reset').find(({ account }) => account.id === id)
    if (!found) return []
    const { username, name, unit } = found.account
    return [{ username, name, organisationName: unit, code, expiresAt }]
  })
}

/** Each account has its own line in the record, as if it had been done by hand. */
async function tell(ctx: Context, asked: readonly Asked[]): Promise<void> {
  if (asked.length === 0) return
  await recordAll(
    ctx,
    asked.map(({ account, kind, reason }) => ({
      act: bulkActs.find((each) => each.kind === kind)?.act ?? kind,
      noun: 'account',
      subjectId: account.id,
      before: { state: account.state },
      ...(kind === 'disable' ? { after: { reason } } : {}),
    })),
  )
}
