import { readTable } from '@huibian/documents'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { download, upload } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'
import { sheetBytes } from '../platform/sheet'
import { actColumns, codeColumns } from './account.sheet'

// Each import starts a process of its own.
let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { campaign: false })

type Row = { username: string; name: string; act: string; reason: string }
const row = (actor: Actor, act: string, reason = ''): Row => ({
  username: actor.username,
  name: actor.name,
  act,
  reason,
})

type Result = {
  updated: number
  refused: number
  errors: { url: string } | null
  codes: { url: string } | null
}

async function bring(
  actor: Actor,
  rows: Row[],
  headers = {},
): Promise<{ result: Result; statements: number }> {
  const bytes = await sheetBytes({
    sheet: '账号',
    columns: actColumns,
    rows: rows.map((values) => ({ values: { ...values, unit: '', state: '' } })),
    created: '2026-01-01T00:00:00Z',
  })
  const id = await upload(world, actor, bytes, { purpose: 'sheet', filename: '账号.xlsx' })
  const query = `mutation ($id: ID!) { administerAccounts(uploadId: $id) { updated refused errors { url } codes { url } } }`
  const answer = await world.perform(actor, query, { id }, headers)
  return { result: answer.data?.['administerAccounts'] as Result, statements: answer.statements }
}

const stateOf = async (actor: Actor): Promise<unknown> => {
  const [found] = await database.rows(
    `select disabled_at is not null as disabled, locked_until is not null as locked, code_hash is not null as code,
       (select count(*)::int from session s where s.account_id = a.id) as sessions from account a where a.id = $1`,
    [actor.accountId],
  )
  return found
}

test('a province disables, enables, unlocks and resets accounts of its centres from one spreadsheet', async () => {
  const people = await Promise.all(
    ['js-taihu', 'js-pengcheng', 'js-hudong', 'js-jianghai'].map((key) => world.appoint('filingClerk', key)),
  )
  const [shut, open, locked, reset] = people
  if (!shut || !open || !locked || !reset) throw new Error('four were appointed')
  await database.rows(`update account set disabled_at = now(), disabled_reason = '调离' where id = $1`, [
    open.accountId,
  ])
  await database.rows(
    `update account set locked_until = now() + interval '1 hour', failed = 5 where id = $1`,
    [locked.accountId],
  )
  const { result } = await bring(world.asProvince, [
    row(shut, '停用', '已调离本单位'),
    row(open, '恢复'),
    row(locked, '解除锁定'),
    row(reset, '重置密码'),
    row(world.asCentre, ''),
  ])
  expect([result.updated, result.refused, result.errors]).toEqual([4, 0, null])
  expect(await Promise.all(people.map(stateOf))).toEqual([
    { disabled: true, locked: false, code: false, sessions: 0 },
    { disabled: false, locked: false, code: false, sessions: 1 },
    { disabled: false, locked: false, code: false, sessions: 1 },
    { disabled: false, locked: false, code: true, sessions: 0 },
  ])
  const file = await download(world, world.asProvince, result.codes?.url ?? '')
  const [code] = (await readTable(file.bytes, codeColumns, { rows: 10 })).rows
  expect([code?.values['username'], code?.values['organisation']]).toEqual([
    reset.username,
    '江海科技图书馆技术与创新支持中心',
  ])
  const redeem = `mutation ($u: String!, $c: String!) { redeemCode(username: $u, code: $c, password: "Wutong-8391-lushui") { account { name } } }`
  const redeemed = await world.perform(null, redeem, { u: reset.username, c: code?.values['code'] })
  expect(redeemed.data).toEqual({ redeemCode: { account: { name: reset.name } } })
  const lines = await database.rows(
    `select act, count(*)::int as n from record where act like 'account.%' and act <> 'account.codeRedeemed' group by 1 order by 1`,
  )
  expect(lines).toEqual([
    { act: 'account.administered', n: 1 },
    { act: 'account.disabled', n: 1 },
    { act: 'account.enabled', n: 1 },
    { act: 'account.reset', n: 1 },
    { act: 'account.unlocked', n: 1 },
  ])
})

test('rows that cannot be done come back with why, and nothing is done to them', async () => {
  const shut = await world.appoint('filingClerk', 'js-huaizuo')
  const bad: [Row, string][] = [
    [
      row(world.asOtherCentre, '停用', '不归江苏管理'),
      `没有找到本单位可以管理的账号“${world.asOtherCentre.username}”。`,
    ],
    [row(world.asProvince, '重置密码'), '该人员还有不归本单位管理的岗位，须由其上级单位办理。'],
    [row(shut, '停用'), '“理由”应为 2 至 200 个字，请填写。'],
    [row(shut, '开除'), '没有“开除”这种办理事项，请从列表中选择。'],
    [{ ...row(shut, '重置密码'), name: '别人' }, `姓名与系统中的“${shut.name}”不一致，请核对。`],
    [row(shut, '恢复'), `${shut.name}的账号未停用，无需启用。`],
  ]
  const { result } = await bring(
    world.asProvince,
    bad.map(([each]) => each),
  )
  expect([result.updated, result.refused, result.codes]).toEqual([0, 6, null])
  const columns = [...actColumns, { key: 'errors', label: '错误原因', width: 40, kind: 'text' as const }]
  const file = await download(world, world.asProvince, result.errors?.url ?? '')
  const back = await readTable(file.bytes, columns, { rows: 20 })
  expect(back.rows.map(({ values }) => values['errors'])).toEqual(bad.map(([, says]) => says))
  expect(await stateOf(shut)).toEqual({ disabled: false, locked: false, code: false, sessions: 1 })
})

test('whoever works in English is told in English why a row came back', async () => {
  const shut = await world.appoint('filingClerk', 'js-huaizuo')
  const { result } = await bring(
    world.asProvince,
    [row(shut, '停用'), row(shut, '开除'), row(world.asOtherCentre, '停用', '不归江苏管理')],
    { 'accept-language': 'en' },
  )
  const columns = [...actColumns, { key: 'errors', label: '错误原因', width: 40, kind: 'text' as const }]
  const file = await download(world, world.asProvince, result.errors?.url ?? '')
  const back = await readTable(file.bytes, columns, { rows: 20 })
  expect(back.rows.map(({ values }) => values['errors'])).toEqual([
    'The reason takes 2 to 200 characters.',
    'There is no act “开除”; choose one from the list.',
    `Your office keeps no account “${world.asOtherCentre.username}”.`,
  ])
})

test('the table of accounts lists those of the level below with their state, and can be sent back', async () => {
  const file = await download(world, world.asOtherProvince, '/files/export/accounts.xlsx')
  const { rows } = await readTable(file.bytes, actColumns, { rows: 100 })
  expect(rows.map(({ values }) => [values['username'], values['state']])).toEqual(
    [world.asOtherCentre, world.asOtherProvince].map(({ username }) => [username, '待首次登录']).toSorted(),
  )
})

test('a list of two and one of twenty take as many statements', async () => {
  const statements = async (n: number): Promise<number> => {
    const people = await Promise.all(
      Array.from({ length: n }, () => world.appoint('filingClerk', 'js-yaoke')),
    )
    const { result, statements: made } = await bring(
      world.asProvince,
      people.map((one) => row(one, '重置密码')),
    )
    expect(result.updated).toBe(n)
    return made
  }
  const [two, twenty] = [await statements(2), await statements(20)]
  expect(two).toBe(twenty)
  expect(two).toBeLessThanOrEqual(12)
})
