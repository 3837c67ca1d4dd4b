import { readTable } from '@huibian/documents'
import { acts, drafted, finalised, submission, type Filed } from '../../../../test/harness/filing'
import {
  acceptedCase,
  anotherCall,
  approvedTable,
  sendAgain,
  stampTable,
  toldTo,
} from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { keeperOf, keeperPassword, verdictOn, withPassword } from '../../../../test/harness/seals'
import { download } from '../../../../test/harness/upload'
import { needsTool } from '../../../../test/harness/tools'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { registerColumns } from './seal.routes'

let database: TestDatabase
let base: World
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  base = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', campaign: false })
  await withPassword(database, base.asKeeper)
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
      seal(requestId: $id, password: $p, onBehalf: $b, seam: $s) { state paper } }`,
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

const stateOfTable = async (): Promise<object | undefined> =>
  (
    await world.ask<{ summaries: object[] }>(
      world.asProvince,
      'query ($c: ID!) { summaries(campaignId: $c) { state stale } }',
      { c: world.campaignId },
    )
  ).summaries[0]

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
  expect((await press(request.id, keeperPassword, world.asProvince)).code).toBe('REFUSED')
  expect((await press(request.id, keeperPassword, world.asOtherKeeper)).code).toBe('NOT_FOUND')
  const sealed = await press(request.id, keeperPassword)
  expect(sealed.data).toEqual({ seal: { state: 'sealed', paper: 'summary' } })
  expect(sealed.statements).toBeLessThanOrEqual(12)
  expect(await stateOfTable()).toEqual({ state: 'stamped', stale: false })
  expect((await fileOf('scan')).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await press(request.id, keeperPassword)).violations.map(({ rule }) => rule)).toEqual([
    'seal.decided',
  ])
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
  expect((await press(request.id, keeperPassword)).errors).toBeUndefined()
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
  expect(
    (await press(request.id, keeperPassword, world.asKeeper, { b: true, s: true })).errors,
  ).toBeUndefined()
  expect(packed(pdfPages(await fileOf('scan'))[0] ?? '')).toContain('（代章）')
  const { sealRecords } = await world.ask<{ sealRecords: object[] }>(
    world.asKeeper,
    '{ sealRecords(page: { number: 1, size: 1 }) { onBehalf seam } }',
  )
  expect(sealRecords).toEqual([{ onBehalf: true, seam: true }])
})

const formSeal = `mutation ($e: ID!, $v: ID!, $a: String = "何主任") {
  requestFormSeal(entryId: $e, versionId: $v, approver: $a, reason: "报送案例") { id state paper fileName approver code pages } }`

const keeperOfCentre = (): Promise<Actor> => keeperOf(world, database, 'js-xixia')

const asksForForm = ({ id, versionId }: Filed) =>
  world.perform(world.asCentre, formSeal, { e: id, v: versionId })

const requestIn = (answer: Awaited<ReturnType<typeof asksForForm>>): string =>
  (answer.data?.['requestFormSeal'] as { id: string } | undefined)?.id ?? ''

test('a centre seals its form in the system: it is the scan that the case is sent in with, and holds until there is a later 稿', async () => {
  const keeper = await keeperOfCentre()
  const filed = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  const asked = await asksForForm(filed)
  expect(asked.data?.['requestFormSeal']).toEqual({
    id: expect.any(String),
    state: 'waiting',
    paper: 'form',
    fileName: expect.stringMatching(/^案例第 \d+ 号-案例报送表-第1稿.pdf$/),
    approver: '何主任',
    code: filed.code,
    pages: 1,
  })
  expect((await asksForForm(filed)).violations.map(({ rule }) => rule)).toEqual(['seal.waiting'])
  const id = requestIn(asked)
  expect((await press(id, keeperPassword)).code).toBe('NOT_FOUND')
  const sealed = await press(id, keeperPassword, keeper)
  expect(sealed.data).toEqual({ seal: { state: 'sealed', paper: 'form' } })
  expect(sealed.statements).toBeLessThanOrEqual(12)
  const { entry } = await world.ask<{
    entry: { scan: { check: string; codeRead: string; file: { url: string } } }
  }>(
    world.asCentre,
    'query ($id: ID!) { entry(id: $id) { sealRequest { state } scan { check codeRead file { url } } } }',
    { id: filed.id },
  )
  expect(entry).toMatchObject({
    sealRequest: { state: 'sealed' },
    scan: { check: 'matched', codeRead: filed.code },
  })
  const { bytes } = await download(world, world.asCentre, entry.scan.file.url)
  expect(await verdictOn(world, bytes)).toBe('签章有效')
  expect((await world.perform(world.asCentre, acts.submit, submission(filed))).errors).toBeUndefined()
  expect((await download(world, world.asProvince, entry.scan.file.url)).bytes.equals(bytes)).toBe(true)
  await world.ask(world.asProvince, acts.begin, { id: filed.id })
  await world.ask(world.asProvince, acts.return, {
    id: filed.id,
    versionId: filed.versionId,
    reason: '请补充服务成效。',
    fields: [],
  })
  await sendAgain(world, world.asCentre, filed.id, { title: '改过名称的案例' })
  expect(await verdictOn(world, bytes)).toBe('签章无效')
})

test('a form that was taken back takes no seal, nor does one that the call wants on paper', async () => {
  const keeper = await keeperOfCentre()
  const filed = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  const id = requestIn(await asksForForm(filed))
  await world.ask(world.asCentre, acts.takeBack, { id: filed.id })
  const late = await press(id, keeperPassword, keeper)
  expect(late.violations.map(({ rule }) => rule)).toEqual(['seal.otherVersion'])
  const { sealRequests } = await world.ask<{ sealRequests: { id: string; state: string }[] }>(
    keeper,
    '{ sealRequests { id state } }',
  )
  expect(sealRequests.filter((one) => one.id === id)).toEqual([{ id, state: 'void' }])
  await database.rows(
    `update campaign_version set file = jsonb_set(file, '{documents}', (select jsonb_agg(d - 'electronicSeal')
       from jsonb_array_elements(file -> 'documents') d)) where campaign_id = $1`,
    [world.campaignId],
  )
  const other = await finalised(world, world.asSecondCentre, await drafted(world, world.asSecondCentre))
  const refused = await world.perform(world.asSecondCentre, formSeal, { e: other.id, v: other.versionId })
  expect(refused.violations.map(({ rule }) => rule)).toEqual(['seal.paperOnly'])
})

test('the keeper may refuse, saying why, and be asked again', async () => {
  const table = await approved()
  const request = await requested(table)
  const refused = await world.ask<{ refuseSeal: object }>(
    world.asKeeper,
    'mutation ($id: ID!) { refuseSeal(requestId: $id, reason: "份数不符。") { state refusal } }',
    { id: request.id },
  )
  expect(refused.refuseSeal).toEqual({ state: 'refused', refusal: '份数不符。' })
  expect(await stateOfTable()).toEqual({ state: 'approved', stale: false })
  const told = () => toldTo(world, world.asProvince, 'sealRefused')
  expect(await told()).toEqual([expect.stringMatching(/第一阶段：第 \d+ 号汇总表的用印申请被拒绝$/)])
  expect((await requested(table)).id).not.toBe(request.id)
  expect(await told()).toEqual([])
})

test('a table that changed after its approval is not sealed', async () => {
  const table = await approved()
  const request = await requested(table)
  const people = { centre: world.asSecondCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '后来的案例' })
  expect((await press(request.id, keeperPassword)).violations.map(({ rule }) => rule)).toEqual([
    'stamp.stale',
  ])
})

test('the paper way writes the same register, numbered on without a gap', async () => {
  const before = await database.rows<{ n: number }>(
    'select coalesce(max(n), 0)::int as n from seal_record where organisation_id = $1',
    [world.asProvince.organisationId],
  )
  const table = await approved()
  await stampTable(world, world.asProvince, table.id)
  type Line = { n: number; way: string; keeper: string; [fact: string]: unknown }
  const { sealRecords } = await world.ask<{ sealRecords: [Line] }>(
    world.asProvince,
    '{ sealRecords(page: { number: 1, size: 1 }) { n way keeper reason fileName pages copies approver code } }',
  )
  const [{ n, way, keeper, ...facts }] = sealRecords
  expect([n, way, keeper]).toEqual([(before[0]?.n ?? 0) + 1, 'paper', '章管'])
  const register = await download(world, world.asKeeper, '/files/export/seal-register.xlsx')
  const { rows } = await readTable(register.bytes, registerColumns, { rows: 100 })
  expect(rows.map(({ values }) => values['n'])).toEqual(Array.from({ length: n }, (_, at) => String(at + 1)))
  const written = Object.entries(facts).map(([fact, value]) => [fact, String(value)])
  expect(rows.at(-1)?.values).toMatchObject({
    ...Object.fromEntries(written),
    n: String(n),
    keeper,
    way: '纸质用印',
  })
  const other = await world.ask<{ sealRecords: object[] }>(
    world.asOtherKeeper,
    '{ sealRecords(page: { number: 1, size: 10 }) { n } }',
  )
  expect(other.sealRecords).toEqual([])
})
