import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acceptedCase, anotherCall, approvedTable } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { opensslSays, scannedSeal, signingService } from '../../../../test/harness/seals'
import { needsTool } from '../../../../test/harness/tools'
import { unzipped } from '../../../../test/harness/unzipped'
import { download, upload } from '../../../../test/harness/upload'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { trustOf } from '../authority/trust'
import { judgeFile } from '../authority/verify'
import { hashPassword } from '../session/hash'

const PASSWORD = '章管-Xk7#qpZ-2099'
const at = '2099-03-20T10:00:00+08:00'

let database: TestDatabase
let base: World
let world: World
let administrator: Actor

beforeAll(async () => {
  database = await freshDatabase()
  base = await makeWorld(database, { at, campaign: false })
  administrator = await base.appoint('systemAdministrator', 'jiangsu')
  await database.rows('update account set password_hash = $1 where id = any($2)', [
    await hashPassword(PASSWORD),
    [base.asKeeper.accountId, administrator.accountId],
  ])
  base.serving.platform.config.production = true
})
beforeEach(async () => {
  world = await anotherCall(base)
  await database.rows(
    `update signet set ended_at = app_now(), end_reason = '测试结束', ended_by = '' where ended_at is null`,
  )
})
afterAll(async () => {
  await base?.stop()
  await database?.drop()
})

const given = {
  provider: 'builtIn',
  algorithm: 'ecdsa',
  diameter: 45,
  authorisedBy: '演示负责人',
  authorisation: '局务会纪要第3号，同意启用电子印章',
  authorisedOn: '2099-03-18',
  password: PASSWORD,
}

const registering = `mutation ($input: SignetInput!) { registerSignet(input: $input) {
  current { provider name diameter algorithm serial authorisedBy authorisation authorisedOn registeredBy endedAt } } }`

async function register(more: object = {}, picture?: Buffer) {
  const as = { purpose: 'picture', filename: '印章.png' } as const
  const uploadId = await upload(world, administrator, picture ?? (await scannedSeal()), as)
  return world.perform(administrator, registering, { input: { ...given, uploadId, ...more } })
}

const rulesOf = ({ violations }: { violations: { rule: string }[] }): string[] =>
  violations.map(({ rule }) => rule)

async function approved() {
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '第一个案例' })
  await acceptedCase(world, people, { title: '第二个案例' })
  return approvedTable(world, world.asProvince, 'phase1')
}

const ask = (id: string) =>
  world.perform(
    world.asProvince,
    'mutation ($id: ID!) { requestSeal(id: $id, reason: "报送第一阶段案例", copies: 1) { state } }',
    { id },
  )

async function waitingFor(table: { code: string | null }) {
  type Waiting = { id: string; code: string; state: string; hash: string }
  const { sealRequests } = await world.ask<{ sealRequests: Waiting[] }>(
    world.asKeeper,
    '{ sealRequests { id code state hash } }',
  )
  return sealRequests.find(({ code, state }) => code === table.code && state === 'waiting')
}

async function press(table: { code: string | null }) {
  const waiting = await waitingFor(table)
  return world.perform(
    world.asKeeper,
    'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p) { state } }',
    { id: waiting?.id, p: PASSWORD },
  )
}

/** The sealed table as it is downloaded, and the register's line about it. */
async function sealed() {
  const { summaries } = await world.ask<{ summaries: { scan: { url: string } }[] }>(
    world.asProvince,
    'query ($c: ID!) { summaries(campaignId: $c) { scan { url } } }',
    { c: world.campaignId },
  )
  const { bytes } = await download(world, world.asProvince, summaries[0]?.scan.url ?? '')
  const path = join(mkdtempSync(join(tmpdir(), 'huibian-sealed-')), 'sealed.pdf')
  writeFileSync(path, bytes)
  const { verdict } = await judgeFile(path, await trustOf(base.serving.platform.config, new Date(at)))
  const [line] = await database.rows<{
    provider: string
    serial: string | null
    sha256: string
  }>('select provider, serial, sha256 from seal_record order by at desc, n desc limit 1')
  return { bytes, verdict, line }
}

test('in production nothing is sealed until the administrator has registered the unit’s own seal', async () => {
  const table = await approved()
  expect(rulesOf(await ask(table.id))).toEqual(['signet.none'])
  const { signet } = await world.ask<{ signet: object }>(
    administrator,
    '{ signet { specimen service current { id } } }',
  )
  expect(signet).toEqual({ specimen: false, service: false, current: null })
  expect((await register()).data).toMatchObject({
    registerSignet: {
      current: {
        provider: 'builtIn',
        name: '江苏省知识产权局',
        diameter: 45,
        algorithm: 'ecdsa',
        authorisedBy: '演示负责人',
        authorisedOn: '2099-03-18',
        endedAt: null,
      },
    },
  })
  expect((await ask(table.id)).data).toEqual({ requestSeal: { state: 'sealing' } })
})

needsTool('openssl')(
  'the unit’s own seal signs the content that the keeper is shown, and SM2 does too',
  async () => {
    const table = await approved()
    const { data } = await register()
    await ask(table.id)
    const shown = (await waitingFor(table))?.hash
    expect((await press(table)).data).toEqual({ seal: { state: 'sealed' } })
    const { verdict, line } = await sealed()
    expect(verdict).toMatchObject({
      standing: 'valid',
      whole: true,
      seals: [{ signer: { name: '江苏省知识产权局', id: world.asKeeper.organisationId }, code: table.code }],
    })
    expect(line).toMatchObject({
      provider: 'builtIn',
      serial: verdict.seals[0]?.serial,
      sha256: verdict.seals[0]?.content,
    })
    expect(shown).toBe(line?.sha256)
    expect(data).toMatchObject({ registerSignet: { current: { serial: line?.serial } } })
    const { sealRecords } = await world.ask<{ sealRecords: { id: string; attested: boolean }[] }>(
      world.asKeeper,
      '{ sealRecords(page: { number: 1, size: 1 }) { id attested } }',
      {},
    )
    const [record] = sealRecords
    const path = `/files/seal-records/${record?.id}/sm2.zip`
    const files = await unzipped((await download(world, world.asKeeper, path)).bytes)
    expect([record?.attested, files.get('内容摘要.bin')?.toString('hex')]).toEqual([true, line?.sha256])
    expect(opensslSays(files)).toBe('Signature Verified Successfully')
    expect(opensslSays(new Map(files).set('内容摘要.bin', Buffer.alloc(32)))).toBe(
      'Signature Verification Failure',
    )
    expect((await download(world, world.asNation, path)).status).toBe(404)
  },
)

test('a picture alone seals nothing in earnest', async () => {
  const table = await approved()
  await register({ provider: 'picture' })
  await ask(table.id)
  await press(table)
  const { verdict, line } = await sealed()
  expect([verdict.standing, line?.provider, line?.serial]).toEqual(['pictureOnly', 'picture', null])
})

test('a picture alone is neither asked for nor pressed on a file that is signed, which stays as it was', async () => {
  const table = await approved()
  await register()
  await ask(table.id)
  await press(table)
  const signed = await sealed()
  // The signed table is put before the keeper once more, as a paper that several units seal one after another would be.
  await database.rows(`update summary set state = 'approved', pdf_file_id = stamped_file_id where id = $1`, [
    table.id,
  ])
  expect((await ask(table.id)).errors).toBeUndefined()
  const end =
    'mutation ($p: String!) { endSignet(reason: "改用图样", compromised: false, password: $p) { specimen } }'
  await world.ask(administrator, end, { p: PASSWORD })
  await register({ provider: 'picture' })
  expect(rulesOf(await press(table))).toEqual(['signet.signed'])
  const refusing = 'mutation ($id: ID!) { refuseSeal(requestId: $id, reason: "先接入签章服务") { state } }'
  await world.ask(world.asKeeper, refusing, { id: (await waitingFor(table))?.id })
  expect(rulesOf(await ask(table.id))).toEqual(['signet.signed'])
  expect(signed.verdict.standing).toBe('valid')
  expect((await sealed()).bytes.equals(signed.bytes)).toBe(true)
})

test('only the administrator, with a password, a reason that holds and a picture of a seal, registers one', async () => {
  expect((await world.perform(world.asKeeper, registering, { input: given })).code).toBe('REFUSED')
  expect(rulesOf(await register({ password: '不是这个' }))).toEqual(['password.wrong'])
  expect(rulesOf(await register({ authorisation: '无' }))).toEqual(['signet.authorisation'])
  for (const authorisedOn of ['2099-03-21', '2099-02-30'])
    expect(rulesOf(await register({ authorisedOn }))).toEqual(['signet.authorisedOn'])
  expect(rulesOf(await register({ diameter: 80 }))).toEqual(['signet.diameter'])
  expect(rulesOf(await register({ provider: 'drawn' }))).toEqual(['signet.provider'])
  expect(rulesOf(await register({}, await scannedSeal(600, 300)))).toEqual(['signet.notSquare'])
  expect(rulesOf(await register({}, await scannedSeal(150, 150)))).toEqual(['signet.small'])
  for (const ink of ['#222', '#1e3ed8'])
    expect(rulesOf(await register({}, await scannedSeal(600, 600, ink)))).toEqual(['signet.notRed'])
  expect(rulesOf(await register({ provider: 'external', uploadId: undefined }))).toEqual(['signet.noService'])
  expect((await register()).code).toBeUndefined()
  expect(rulesOf(await register())).toEqual(['signet.exists'])
})

test('an ended seal is on the list of the revoked, and what it sealed is judged by it', async () => {
  const table = await approved()
  await register()
  await ask(table.id)
  await press(table)
  const end = (password: string) =>
    world.perform(
      administrator,
      'mutation ($p: String!) { endSignet(reason: "更换印章", compromised: true, password: $p) { current { id } earlier { endReason } } }',
      { p: password },
    )
  expect(rulesOf(await end('不是这个'))).toEqual(['password.wrong'])
  expect((await sealed()).verdict.standing).toBe('valid')
  expect((await end(PASSWORD)).data).toMatchObject({
    endSignet: { current: null, earlier: expect.any(Array) },
  })
  expect((await sealed()).verdict).toMatchObject({ standing: 'invalid', fault: 'revoked' })
  expect(rulesOf(await end(PASSWORD))).toEqual(['signet.absent'])
  const list = await fetch(`${world.url}/seal/revoked.crl`)
  expect([list.status, list.headers.get('content-type')]).toEqual([200, 'application/pkix-crl'])
})

test('another unit’s people do not see the seal', async () => {
  await register()
  const others = await world.ask<{ signet: object }>(
    world.asOtherKeeper,
    '{ signet { current { id } earlier { id } } }',
  )
  expect(others).toEqual({ signet: { current: null, earlier: [] } })
  const own = await world.ask<{ signet: { current: object } }>(
    world.asKeeper,
    '{ signet { current { provider } } }',
  )
  expect(own.signet.current).toEqual({ provider: 'builtIn' })
})

test('a signing service is given a digest and no document, and its signature is checked', async () => {
  const { server, url, asked } = await signingService(base, (digest) => digest)
  const { config } = base.serving.platform
  const token = join(config.dataDirectory, 'service-token')
  writeFileSync(token, 'token-of-the-service\n')
  Object.assign(config, { sealService: url, sealServiceTokenFile: token })
  const table = await approved()
  expect((await register({ provider: 'external', uploadId: undefined })).code).toBeUndefined()
  await ask(table.id)
  expect((await press(table)).data).toEqual({ seal: { state: 'sealed' } })
  expect((await sealed()).verdict).toMatchObject({ standing: 'valid', whole: true })
  expect(asked).toEqual([
    { path: '/seals/jiangsu', authorization: 'Bearer token-of-the-service' },
    { path: '/signatures', authorization: 'Bearer token-of-the-service' },
    {
      unit: 'jiangsu',
      digestAlgorithm: 'SHA-256',
      digest: expect.any(String),
      code: table.code,
      content: expect.stringMatching(/^[0-9a-f]{64}$/),
      reason: '报送第一阶段案例',
    },
  ])
  server.close()
})

test('a service that signs something else, or answers nothing, seals nothing', async () => {
  const { server, url } = await signingService(base, (digest) => Buffer.alloc(digest.length))
  Object.assign(base.serving.platform.config, { sealService: url })
  const table = await approved()
  await register({ provider: 'external', uploadId: undefined })
  await ask(table.id)
  expect(rulesOf(await press(table))).toEqual(['signet.service'])
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  expect(rulesOf(await press(table))).toEqual(['signet.service'])
})
