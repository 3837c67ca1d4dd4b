import { acceptedCase, anotherCall, approvedTable, stampTable } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { download } from '../../../../test/harness/upload'
import { needsTool } from '../../../../test/harness/tools'
import { makeWorld, type World } from '../../../../test/harness/world'
import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { hashPassword } from '../session/hash'
import { pressSeal } from './press'

jest.setTimeout(60_000)

const PASSWORD = '章管-Xk7#qpZ-2099'

let database: TestDatabase
let base: World
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  base = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', campaign: false })
  await database.rows('update account set password_hash = $2 where id = $1', [
    base.asKeeper.accountId,
    await hashPassword(PASSWORD),
  ])
})
beforeEach(async () => {
  world = await anotherCall(base)
})
afterAll(async () => {
  await base?.stop()
  await database?.drop()
})

async function approved() {
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '第一个案例' })
  await acceptedCase(world, people, { title: '第二个案例' })
  return approvedTable(world, world.asProvince, 'phase1')
}

type Waiting = {
  id: string
  reason: string
  fileName: string
  pages: number
  copies: number
  approver: string
  code: string
  state: string
}

async function requested(table: { id: string; code: string | null }): Promise<Waiting> {
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!) { requestSeal(id: $id, reason: "报送第一阶段案例", copies: 2) { state } }',
    { id: table.id },
  )
  const { sealRequests } = await world.ask<{ sealRequests: Waiting[] }>(
    world.asKeeper,
    '{ sealRequests { id reason fileName pages copies approver code state } }',
  )
  const waiting = sealRequests.find(({ code, state }) => code === table.code && state === 'waiting')
  if (!waiting) throw new Error('no request waits')
  return waiting
}

const press = (id: string, password: string, actor = world.asKeeper, manner: object = {}) =>
  world.perform(
    actor,
    `mutation ($id: ID!, $p: String!, $b: Boolean = false, $s: Boolean = false) {
      seal(requestId: $id, password: $p, onBehalf: $b, seam: $s) { state stale sealRequest { state } } }`,
    { id, p: password, ...manner },
  )

const fileOf = async (file: 'scan' | 'pdf'): Promise<Buffer> => {
  const { summaries } = await world.ask<{ summaries: { file: { url: string } }[] }>(
    world.asProvince,
    `query ($c: ID!) { summaries(campaignId: $c) { file: ${file} { url } } }`,
    { c: world.campaignId },
  )
  return (await download(world, world.asProvince, summaries[0]?.file.url ?? '')).bytes
}

test('the keeper sees what is to be sealed, proves who they are, and the use is registered', async () => {
  const table = await approved()
  const request = await requested(table)
  expect(request).toMatchObject({
    reason: '报送第一阶段案例',
    fileName: '案例汇总表-江苏省知识产权局-第1阶段.pdf',
    pages: 1,
    copies: 2,
    approver: '秦审',
    code: table.code,
  })
  expect((await press(request.id, '不是这个')).violations.map(({ rule }) => rule)).toEqual(['password.wrong'])
  expect((await press(request.id, PASSWORD, world.asProvince)).code).toBe('REFUSED')
  expect((await press(request.id, PASSWORD, world.asOtherKeeper)).code).toBe('NOT_FOUND')
  const sealed = await press(request.id, PASSWORD)
  expect(sealed.data).toMatchObject({
    seal: { state: 'stamped', stale: false, sealRequest: { state: 'sealed' } },
  })
  expect((await fileOf('scan')).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await press(request.id, PASSWORD)).violations.map(({ rule }) => rule)).toEqual(['seal.decided'])
  const { sealRecords } = await world.ask<{ sealRecords: object[] }>(
    world.asKeeper,
    '{ sealRecords(page: { number: 1, size: 1 }) { way reason copies approver keeper code } }',
  )
  expect(sealRecords).toEqual([
    {
      way: 'system',
      reason: '报送第一阶段案例',
      copies: 2,
      approver: '秦审',
      keeper: world.asKeeper.name,
      code: table.code,
    },
  ])
})

const approvalSheetOf = async (id: string): Promise<string> =>
  packed(
    pdfPages((await download(world, world.asProvince, `/files/summaries/${id}/approval.pdf`)).bytes).join(''),
  )

needsTool('poppler')('the 呈批单 tells of the seal that the system placed, and of none before', async () => {
  const table = await approved()
  const request = await requested(table)
  expect(await approvalSheetOf(table.id)).not.toContain('已在系统中用印')
  expect((await press(request.id, PASSWORD)).errors).toBeUndefined()
  const [last] = await database.rows<{ n: number }>(
    'select max(n)::int as n from seal_record where organisation_id = $1',
    [world.asProvince.organisationId],
  )
  const sheet = await approvalSheetOf(table.id)
  expect(sheet).toContain(`已在系统中用印，2份，用印登记簿第${last?.n}号。`)
  expect(sheet).toContain(`签字：${world.asKeeper.name}2099年3月20日`)
})

needsTool('poppler')('a seal for another unit’s says 代章 under it and in the register', async () => {
  const request = await requested(await approved())
  expect((await press(request.id, PASSWORD, world.asKeeper, { b: true, s: true })).errors).toBeUndefined()
  expect(packed(pdfPages(await fileOf('scan'))[0] ?? '')).toContain('（代章）')
  const { sealRecords } = await world.ask<{ sealRecords: object[] }>(
    world.asKeeper,
    '{ sealRecords(page: { number: 1, size: 1 }) { onBehalf seam } }',
  )
  expect(sealRecords).toEqual([{ onBehalf: true, seam: true }])
})

test('a page that is full of seals is no place for another, and is told as a sentence', async () => {
  const table = await approved()
  const plain = await fileOf('pdf')
  const unit = { id: world.asKeeper.organisationId, key: 'js', name: '江苏省知识产权局' }
  const purpose = { code: table.code ?? '', content: 'ab'.repeat(32), reason: '报送' }
  let pdf: Uint8Array = plain
  const until = world.within(world.asKeeper, async (ctx) => {
    for (let n = 0; n < 30; n++)
      pdf = (await pressSeal(ctx, { pdf, unit, manner: { onBehalf: false, seam: false } }, purpose)).bytes
  })
  await expect(until).rejects.toMatchObject({ violations: [{ rule: 'signet.pageFull' }] })
  expect(pdf.length).toBeGreaterThan(plain.length)
})

test('the keeper may refuse, saying why, and be asked again', async () => {
  const table = await approved()
  const request = await requested(table)
  const refused = await world.ask<{ refuseSeal: object }>(
    world.asKeeper,
    'mutation ($id: ID!) { refuseSeal(requestId: $id, reason: "份数不符。") { state sealRequest { state refusal } } }',
    { id: request.id },
  )
  expect(refused.refuseSeal).toEqual({
    state: 'approved',
    sealRequest: { state: 'refused', refusal: '份数不符。' },
  })
  expect((await requested(table)).id).not.toBe(request.id)
})

test('a table that changed after its approval is not sealed', async () => {
  const table = await approved()
  const request = await requested(table)
  await acceptedCase(
    world,
    { centre: world.asSecondCentre, province: world.asProvince },
    { title: '后来的案例' },
  )
  expect((await press(request.id, PASSWORD)).violations.map(({ rule }) => rule)).toEqual(['stamp.stale'])
})

test('the paper way writes the same register, numbered on without a gap', async () => {
  const before = await database.rows<{ n: number }>(
    'select coalesce(max(n), 0)::int as n from seal_record where organisation_id = $1',
    [world.asProvince.organisationId],
  )
  const table = await approved()
  await stampTable(world, world.asProvince, table.id)
  const { sealRecords } = await world.ask<{ sealRecords: { n: number; way: string; keeper: string }[] }>(
    world.asProvince,
    '{ sealRecords(page: { number: 1, size: 1 }) { n way keeper } }',
  )
  expect(sealRecords).toEqual([{ n: (before[0]?.n ?? 0) + 1, way: 'paper', keeper: '章管' }])
  const register = await download(world, world.asKeeper, '/files/export/seal-register.xlsx')
  expect([register.status, register.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  const other = await world.ask<{ sealRecords: object[] }>(
    world.asOtherKeeper,
    '{ sealRecords(page: { number: 1, size: 10 }) { n } }',
  )
  expect(other.sealRecords).toEqual([])
})
