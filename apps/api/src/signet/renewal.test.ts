import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAuthority, summarySealPosition, type Verdict } from '@huibian/documents'
import { acceptedCase, anotherCall, approvedTable } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { keeperPassword, scannedSeal, signingService, withPassword } from '../../../../test/harness/seals'
import { download, upload } from '../../../../test/harness/upload'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { trustOf } from '../authority/trust'
import { judgeFile } from '../authority/verify'
import { judgeIssued } from '../check/judge'
import { pressSeal } from '../seal/press'

const at = '2099-03-20T10:00:00+08:00'

let database: TestDatabase
let base: World
let world: World
let administrator: Actor
let otherAdministrator: Actor

beforeAll(async () => {
  database = await freshDatabase()
  base = await makeWorld(database, { at, campaign: false })
  administrator = await withPassword(database, await base.appoint('systemAdministrator', 'jiangsu'))
  otherAdministrator = await withPassword(database, await base.appoint('systemAdministrator', 'hubei'))
  await withPassword(database, base.asKeeper)
  base.serving.platform.config.production = true
})
beforeEach(async () => {
  await database.at(at)
  world = await anotherCall(base)
  await database.rows(
    `update signet set ended_at = app_now(), end_reason = '测试结束', ended_by = '' where ended_at is null`,
  )
})
afterAll(async () => {
  await base?.stop()
  await database?.drop()
})

const config = () => base.serving.platform.config

async function register(
  by = administrator,
  provider = 'builtIn',
  authorisedOn = '2099-03-18',
): Promise<void> {
  const as = { purpose: 'picture', filename: '印章.png' } as const
  const uploadId = provider === 'builtIn' ? await upload(world, by, await scannedSeal(), as) : undefined
  const input = {
    provider,
    ...(provider === 'builtIn' ? { algorithm: 'ecdsa', uploadId } : {}),
    diameter: 45,
    authorisedBy: '演示负责人',
    authorisation: '局务会纪要第3号，同意启用电子印章',
    authorisedOn,
    password: keeperPassword,
  }
  await world.ask(by, 'mutation ($input: SignetInput!) { registerSignet(input: $input) { specimen } }', {
    input,
  })
}

const end = (compromised: boolean, by = administrator) =>
  world.ask(
    by,
    'mutation ($c: Boolean!, $p: String!) { endSignet(reason: "更换印章", compromised: $c, password: $p) { specimen } }',
    { c: compromised, p: keeperPassword },
  )

type Table = { id: string; code: string | null }

async function asked(): Promise<Table> {
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '第一个案例' })
  await acceptedCase(world, people, { title: '第二个案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1')
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!) { requestSeal(id: $id, reason: "报送第一阶段案例", copies: 1) { state } }',
    { id: table.id },
  )
  return table
}

async function press(table: Table): Promise<string[]> {
  const { sealRequests } = await world.ask<{ sealRequests: { id: string; code: string; state: string }[] }>(
    world.asKeeper,
    '{ sealRequests { id code state } }',
  )
  const waiting = sealRequests.find(({ code, state }) => code === table.code && state === 'waiting')
  const { violations } = await world.perform(
    world.asKeeper,
    'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p) { state } }',
    { id: waiting?.id, p: keeperPassword },
  )
  return violations.map(({ rule }) => rule)
}

async function sealed(): Promise<Buffer> {
  const { summaries } = await world.ask<{ summaries: { scan: { url: string } }[] }>(
    world.asProvince,
    'query ($c: ID!) { summaries(campaignId: $c) { scan { url } } }',
    { c: world.campaignId },
  )
  return (await download(world, world.asProvince, summaries[0]?.scan.url ?? '')).bytes
}

const said = ({ standing, fault, obstacle }: Verdict): string =>
  [standing, fault ?? obstacle ?? ''].filter(Boolean).join(' ')

/** What is said of a file by its signatures alone on a day, and by this installation's register. */
async function verdicts(pdf: Uint8Array, on = at): Promise<[alone: string, registered: string]> {
  const path = join(mkdtempSync(join(tmpdir(), 'huibian-renewal-')), 'sealed.pdf')
  writeFileSync(path, pdf)
  const judged = await judgeFile(path, await trustOf(config(), new Date(on)))
  const verdict = await world.within(world.asKeeper, (ctx) => judgeIssued(ctx, { path, judged, typed: '' }))
  return [said(judged.verdict), said(verdict)]
}

test('a seal that was ended between two units’ stamps leaves the first one valid', async () => {
  await register()
  await register(otherAdministrator)
  const table = await asked()
  expect(await press(table)).toEqual([])
  const once = await sealed()
  await database.at('2099-03-21T10:00:00+08:00')
  await end(false)
  await database.at('2099-03-22T10:00:00+08:00')
  expect(await verdicts(once, '2099-03-22T10:00:00+08:00')).toEqual(['invalid revoked', 'valid'])
  // The second unit's stamp on the same paper, in the register as the first one is.
  const hubei = { id: world.asOtherKeeper.organisationId, key: 'hubei', name: '湖北省知识产权局' }
  const [line] = await database.rows<{ id: string; sha256: string }>(
    'select id, sha256 from seal_record where code = $1',
    [table.code],
  )
  const purpose = { code: table.code ?? '', content: line?.sha256 ?? '', reason: '报送' }
  const paper = {
    pdf: once,
    unit: hubei,
    place: summarySealPosition,
    manner: { onBehalf: false, seam: false },
  }
  const { bytes: twice, serial } = await world.within(world.asOtherKeeper, (ctx) =>
    pressSeal(ctx, paper, purpose),
  )
  await database.rows(
    `with kept as (insert into file (id, sha256, size, mime, name, noun) values (gen_random_uuid(), $1, 1, 'application/pdf', '盖章件.pdf', 'summary')
       returning id)
     insert into seal_record (id, organisation_id, n, way, summary_id, reason, file_name, pages, copies, approver, keeper, code, sha256, file_id, at, provider, serial)
     select gen_random_uuid(), $2, 1, way, summary_id, reason, file_name, pages, copies, approver, keeper, code, sha256, kept.id, app_now(), provider, $3
     from seal_record, kept where seal_record.id = $4`,
    [createHash('sha256').update(twice).digest('hex'), hubei.id, serial, line?.id],
  )
  expect(await verdicts(twice, '2099-03-22T10:00:00+08:00')).toEqual(['invalid revoked', 'valid'])
})

test('another authority takes the place of one that has sealed: what was sealed stands, and the seal is registered anew', async () => {
  await register()
  const table = await asked()
  expect(await press(table)).toEqual([])
  const before = await sealed()
  const own = await makeAuthority('Some Office CA', {
    from: new Date('2098-01-01'),
    until: new Date('2140-01-01'),
  })
  const folder = join(config().dataDirectory, 'authority')
  writeFileSync(join(folder, 'root.crt'), own.certificate)
  writeFileSync(join(folder, 'root.key'), own.key)
  expect(await verdicts(before)).toEqual(['valid', 'valid'])
  world = await anotherCall(base)
  const next = await asked()
  expect(await press(next)).toEqual(['signet.otherAuthority'])
  await database.at('2099-03-21T10:00:00+08:00')
  await end(false)
  await register()
  expect(await press(next)).toEqual([])
  expect(await verdicts(await sealed(), '2099-03-21T12:00:00+08:00')).toEqual(['valid', 'valid'])
  expect((await verdicts(before))[1]).toBe('valid')
})

type Told = { validUntil: string | null; ending: string | null }
type Due = { kind: string; due: string | null; overdue: boolean }

/** What the administrator reads of the seal, on its page and among the tasks. */
async function told(): Promise<Told & { task: Due | undefined }> {
  const { signet, tasks } = await world.ask<{ signet: { current: Told }; tasks: Due[] }>(
    administrator,
    '{ signet { current { validUntil ending } } tasks { kind due overdue } }',
  )
  return { ...signet.current, task: tasks.find(({ kind }) => kind === 'sealEnds') }
}

test('a certificate that runs out is told sixty days before, and seals nothing then until the seal is registered anew', async () => {
  await database.at('2093-03-20T10:00:00+08:00')
  await register(administrator, 'builtIn', '2093-03-18')
  const until = (await told()).validUntil ?? ''
  const before = (days: number): string => new Date(Date.parse(until) - days * 86_400_000).toISOString()
  const says: unknown[] = []
  for (const days of [61, 59, 1, -1]) {
    await database.at(before(days))
    const { ending, task } = await told()
    says.push([days, ending, task?.due, task?.overdue])
  }
  expect(says).toEqual([
    [61, null, undefined, undefined],
    [59, 'soon', until, false],
    [1, 'soon', until, false],
    [-1, 'over', until, true],
  ])
  await database.at(at)
  const table = await asked()
  expect(await press(table)).toEqual(['signet.expired'])
  await end(false)
  await register()
  expect(await press(table)).toEqual([])
})

test('a signing service’s seal whose key leaked is believed no more, and one that merely ended is', async () => {
  const { server, url } = await signingService(base, (digest) => digest)
  Object.assign(config(), { sealService: url })
  mkdirSync(join(config().dataDirectory, 'authority'), { recursive: true })
  await register(administrator, 'external')
  const table = await asked()
  expect(await press(table)).toEqual([])
  const pdf = await sealed()
  await end(false)
  expect(await verdicts(pdf)).toEqual(['valid', 'valid'])
  await register(administrator, 'external')
  await end(true)
  expect(await verdicts(pdf)).toEqual(['invalid revoked', 'invalid revoked'])
  server.close()
})

test('a signature of a certificate other than the registered one seals nothing, even under the same serial number', async () => {
  const { server, url } = await signingService(base, (digest) => digest)
  Object.assign(config(), { sealService: url })
  await register(administrator, 'external')
  const table = await asked()
  const other = readFileSync(join(config().dataDirectory, 'authority', 'trusted', 'service.crt'), 'utf8')
  await database.rows('update signet set certificate = $1 where ended_at is null', [other])
  expect(await press(table)).toEqual(['signet.service'])
  server.close()
})
