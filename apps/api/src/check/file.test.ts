import { X509Certificate } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { acceptedCase, anotherCall, approvedTable } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { download } from '../../../../test/harness/upload'
import { makeWorld, type World } from '../../../../test/harness/world'
import { bundledFonts, makeAuthority, stampPdf, summarySealPosition } from '@huibian/documents'
import { pressSeal } from '../seal/press'
import { hashPassword } from '../session/hash'

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

type Said = { status: number; heading: string; why: string; html: string }

async function offer(pdf: Uint8Array | undefined, code = ''): Promise<Said> {
  const form = new FormData()
  if (pdf) form.set('file', new Blob([new Uint8Array(pdf)]), '汇总表.pdf')
  form.set('code', code)
  const response = await fetch(`${world.url}/v`, { method: 'POST', body: form })
  const html = await response.text()
  const [, heading = '', why = ''] = /<h2>(.*?)<\/h2>\s*<p>(.*?)<\/p>/s.exec(html) ?? []
  return { status: response.status, heading, why, html }
}

const fileOf = async (field: 'scan' | 'pdf'): Promise<Buffer> => {
  const { summaries } = await world.ask<{ summaries: { scan: { url: string }; pdf: { url: string } }[] }>(
    world.asProvince,
    `query ($c: ID!) { summaries(campaignId: $c) { ${field} { url } } }`,
    { c: world.campaignId },
  )
  return (await download(world, world.asProvince, summaries[0]?.[field].url ?? '')).bytes
}

type Table = Awaited<ReturnType<typeof approvedTable>>

async function seal(table: Table): Promise<Buffer> {
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!) { requestSeal(id: $id, reason: "报送第一阶段案例", copies: 1) { state } }',
    { id: table.id },
  )
  const { sealRequests } = await world.ask<{ sealRequests: { id: string; code: string }[] }>(
    world.asKeeper,
    '{ sealRequests { id code } }',
  )
  await world.ask(
    world.asKeeper,
    'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p, onBehalf: true, seam: true) { state } }',
    { id: sealRequests.find(({ code }) => code === table.code)?.id, p: PASSWORD },
  )
  return fileOf('scan')
}

async function approved(): Promise<Table> {
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '不应泄露的案例名称' })
  await acceptedCase(world, people, { title: '第二个案例' })
  return approvedTable(world, world.asProvince, 'phase1')
}

test('anybody learns of a sealed table who sealed it and that it holds, and nothing of its cases', async () => {
  const table = await approved()
  const plain = await fileOf('pdf')
  expect((await offer(plain)).heading).toBe('无电子签章')
  const pdf = await seal(table)
  const said = await offer(pdf, table.code ?? '')
  expect([said.status, said.heading]).toEqual([200, '签章有效'])
  expect(said.html).toContain('签章 1：江苏省知识产权局，签章时间：2099年3月20日')
  expect(said.html).not.toContain('不应泄露')
  expect(said.html).not.toContain('<script')
})

test('of a table that bears the picture of a seal alone anybody learns that it has no force', async () => {
  await approved()
  const stamped = await stampPdf(
    await fileOf('pdf'),
    { seal: { name: '江苏省知识产权局', diameter: 45 }, position: summarySealPosition },
    { fontFolders: [bundledFonts], at: new Date(0) },
  )
  expect(await offer(stamped)).toMatchObject({
    status: 200,
    heading: '仅有印章图样',
    why: '文件中可见印章图样，但没有电子签章，印章图样不具有电子签章效力。',
  })
})

test('a changed byte, and a genuine file that is offered for another paper, are told', async () => {
  const pdf = await seal(await approved())
  const changed = Buffer.from(pdf)
  const place = changed.indexOf('stream') + 30
  changed[place] = (changed[place] ?? 0) ^ 1
  expect(await offer(changed)).toMatchObject({
    heading: '签章无效',
    why: '文件在签章之后被改动，或签章本身已损坏。',
  })
  expect(await offer(pdf, '2222-2222-222')).toMatchObject({
    heading: '签章无效',
    why: '这份文件的校验码与所填的不一致，是另一份文件。',
  })
})

test('a trusted certificate that cannot be read is told as the server’s own fault, and never as the file’s', async () => {
  const pdf = await seal(await approved())
  const folder = join(base.serving.platform.config.dataDirectory, 'authority', 'trusted')
  mkdirSync(folder, { recursive: true })
  const broken = join(folder, 'broken.crt')
  writeFileSync(broken, 'no certificate')
  const told = jest.spyOn(console, 'error').mockImplementation()
  expect(await offer(pdf)).toMatchObject({ status: 503, heading: '暂时不能核验' })
  expect(told.mock.calls.flat().filter((line) => String(line).includes('broken.crt'))).toHaveLength(1)
  told.mockRestore()
  const other = await makeAuthority('Some CA', { from: new Date(0), until: new Date('2140-01-01') })
  writeFileSync(broken, new X509Certificate(other.certificate).raw)
  expect((await offer(pdf)).heading).toBe('签章有效')
  rmSync(broken)
})

test('another province’s genuine seal does not stand in for the right one', async () => {
  const table = await approved()
  await seal(table)
  const [{ sha256: content = '' } = {}] = await database.rows<{ sha256: string }>(
    'select frozen_sha256 as sha256 from summary where id = $1',
    [table.id],
  )
  const other = { id: world.asOtherKeeper.organisationId, key: 'hubei', name: '湖北省知识产权局' }
  const plain = await fileOf('pdf')
  const purpose = { code: table.code ?? '', content, reason: '报送' }
  const paper = {
    pdf: plain,
    unit: other,
    place: summarySealPosition,
    manner: { onBehalf: false, seam: false },
  }
  const { bytes } = await world.within(world.asOtherKeeper, (ctx) => pressSeal(ctx, paper, purpose))
  expect(await offer(bytes)).toMatchObject({
    heading: '签章无效',
    why: '签章的单位不是应当在这份文件上用印的单位。',
  })
})

test('an older table, sealed and then made anew, no longer counts', async () => {
  const table = await approved()
  const older = await seal(table)
  expect((await offer(older)).heading).toBe('签章有效')
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!) { unfreezeSummary(id: $id, reason: "更正备注。") { state } }',
    { id: table.id },
  )
  expect(await offer(older)).toMatchObject({
    heading: '签章无效',
    why: '系统中这份文件已重新生成或内容已变更，本件不再有效。',
  })
})

test('what is no PDF cannot be checked, no file is no question, and who asks without end waits', async () => {
  expect(await offer(Buffer.from('no PDF'))).toMatchObject({ status: 200, heading: '无法核验' })
  expect(await offer(undefined)).toMatchObject({ status: 422, heading: '没有收到文件' })
  const empty = await fetch(`${world.url}/v`)
  expect([empty.status, (await empty.text()).includes('核验电子签章')]).toEqual([200, true])
  const answers = []
  for (let i = 0; i < 25; i++) answers.push((await offer(undefined)).status)
  expect(answers.at(-1)).toBe(429)
})

test('a page that is full of seals is no place for another, and is told as a sentence', async () => {
  const table = await approved()
  const plain = await fileOf('pdf')
  const unit = { id: world.asKeeper.organisationId, key: 'js', name: '江苏省知识产权局' }
  const [place, manner] = [summarySealPosition, { onBehalf: false, seam: false }]
  const purpose = { code: table.code ?? '', content: 'ab'.repeat(32), reason: '报送' }
  let pdf: Uint8Array = plain
  const until = world.within(world.asKeeper, async (ctx) => {
    for (let n = 0; n < 30; n++) pdf = (await pressSeal(ctx, { pdf, unit, place, manner }, purpose)).bytes
  })
  await expect(until).rejects.toMatchObject({ violations: [{ rule: 'signet.pageFull' }] })
  expect(pdf.length).toBeGreaterThan(plain.length)
})
