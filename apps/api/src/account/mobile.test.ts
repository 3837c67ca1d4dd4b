import { inWorld } from '../../../../test/harness/inWorld'
import { download, upload } from '../../../../test/harness/upload'
import { broke } from '../../../../test/harness/notices'
import type { TestDatabase } from '../../../../test/harness/database'
import type { World } from '../../../../test/harness/world'
import { readTable } from '@huibian/documents'
import { sheetBytes } from '../platform/sheet'
import { accountColumns, actColumns } from './account.sheet'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { campaign: false })

const openAccount = `mutation ($input: AccountInput!) { openAccount(input: $input) { account { id } } }`
const unit = '太湖师范大学知识产权信息服务中心'
const taken = (phone: string): string =>
  `手机号码“${phone}”已用于另一个账号，一个手机号码只能有一个账号，请核对；同一人任多个岗位的，在其原账号上任命；办公电话可以多人共用。`

let people = 0
function opens(phone: string): ReturnType<World['perform']> {
  people += 1
  const organisationId = world.organisationIds.get('js-taihu')
  const input = {
    username: `bearer.${people}`,
    name: `机主${people}`,
    phone,
    email: '',
    organisationId,
    kind: 'filingClerk',
  }
  return world.perform(world.asProvince, openAccount, { input })
}
const idOf = ({ data }: { data: object | null }): string =>
  (data as { openAccount: { account: { id: string } } }).openAccount.account.id
const disable = (id: string) =>
  world.perform(
    world.asProvince,
    'mutation ($id: ID!) { disableAccount(id: $id, reason: "换人使用") { state } }',
    { id },
  )
const enable = (id: string) =>
  world.perform(world.asProvince, 'mutation ($id: ID!) { enableAccount(id: $id) { state } }', { id })

/** The rows of a spreadsheet that came back, each with what is wrong with it. */
async function refusedRows(
  act: 'importAccounts' | 'administerAccounts',
  rows: readonly { [column: string]: string }[],
): Promise<[string | undefined, string | undefined][]> {
  const columns = act === 'importAccounts' ? accountColumns : actColumns
  const sheet = {
    sheet: '账号',
    columns,
    rows: rows.map((values) => ({ values })),
    created: '2026-01-01T00:00:00Z',
  }
  const id = await upload(world, world.asProvince, await sheetBytes(sheet), {
    purpose: 'sheet',
    filename: '账号.xlsx',
  })
  const asked = `mutation ($id: ID!) { ${act}(uploadId: $id) { errors { url } } }`
  type Answer = { [act: string]: { errors: { url: string } | null } }
  const answer = await world.ask<Answer>(world.asProvince, asked, { id })
  const url = answer[act]?.errors?.url
  if (url === undefined) return []
  const { bytes } = await download(world, world.asProvince, url)
  const back = [...columns, { key: 'errors', label: '错误原因', width: 40, kind: 'text' as const }]
  return (await readTable(bytes, back, { rows: 100 })).rows.map(({ values }) => [
    values['username'],
    values['errors'],
  ])
}

test('N1-22 one account per mobile number, however it is written; an office’s own number is shared', async () => {
  expect(broke(await opens('13800000000'))).toEqual([])
  for (const phone of ['13800000000', '138 0000 0000', '+86-138-0000-0000', '１３８００００００００']) {
    const { violations } = await opens(phone)
    expect(violations.map(({ rule, says }) => [rule, says])).toEqual([['account.phoneTaken', taken(phone)]])
  }
  const others = ['13800000001', '025-0000-2007', '025-0000-2007', '', '']
  expect((await Promise.all(others.map(opens))).flatMap(broke)).toEqual([])
})

test('one clerk with three jobs has one account, one number and three posts', async () => {
  const id = idOf(await opens('13400000000'))
  const appoint = `mutation ($id: ID!, $organisationId: ID!, $kind: String!) {
    appoint(accountId: $id, organisationId: $organisationId, kind: $kind) { kind } }`
  const jobs = [
    ['js-taihu', 'sealKeeper'],
    ['js-xixia', 'filingClerk'],
  ] as const
  for (const [unitKey, kind] of jobs) {
    const organisationId = world.organisationIds.get(unitKey)
    expect(broke(await world.perform(world.asProvince, appoint, { id, organisationId, kind }))).toEqual([])
  }
  expect(await database.rows('select mobile from account where id = $1', [id])).toEqual([
    { mobile: '13400000000' },
  ])
})

test('of two who open an account with one number at once, one does', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => opens('13900000009')))
  expect(answers.filter((answer) => broke(answer).length === 0)).toHaveLength(1)
  const rules = new Set(answers.flatMap(broke))
  expect(
    [...rules].filter((rule) => !['account.phoneTaken', 'account_mobile_unique'].includes(rule)),
  ).toEqual([])
})

test('a disabled account gives its number up, and comes back only while nobody else has it', async () => {
  const first = idOf(await opens('13700000000'))
  await disable(first)
  const second = idOf(await opens('137 0000 0000'))
  expect(broke(await enable(first))).toEqual(['account.phoneTaken'])
  await disable(second)
  expect(broke(await enable(first))).toEqual([])
  expect(broke(await enable(second))).toEqual(['account.phoneTaken'])
})

test('rows of a list with a number that is taken come back, whether it was taken before or by a row above', async () => {
  await opens('13600000000')
  const row = (username: string, phone: string) => ({
    username,
    name: '许一禾',
    phone,
    email: '',
    organisation: unit,
    kind: '填报人员',
  })
  const rows = [
    row('free.one', '13600000001'),
    row('taken.before', '136-0000-0000'),
    row('taken.above', '136 0000 0001'),
    { ...row('free.one', '13600000001'), kind: '用印管理员' },
  ]
  expect(await refusedRows('importAccounts', rows)).toEqual([
    ['taken.before', taken('136-0000-0000')],
    ['taken.above', taken('136 0000 0001')],
  ])
})

test('of disabled accounts of one number a list enables the first, and none whose number is taken', async () => {
  const ids: string[] = []
  for (let n = 0; n < 2; n += 1) {
    ids.push(idOf(await opens('13500000000')))
    await disable(ids[n] ?? '')
  }
  const known = await database.rows<{ username: string; name: string }>(
    'select username, name from account where id = any($1::uuid[]) order by created_at, username',
    [ids],
  )
  const enabling = known.map(({ username, name }) => ({
    username,
    name,
    act: '恢复',
    reason: '',
    unit: '',
    state: '',
  }))
  const [, second] = known
  expect(await refusedRows('administerAccounts', enabling)).toEqual([
    [second?.username, taken('13500000000')],
  ])
  expect(await refusedRows('administerAccounts', enabling.slice(1))).toEqual([
    [second?.username, taken('13500000000')],
  ])
})
