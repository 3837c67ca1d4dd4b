import { createHash } from 'node:crypto'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { completeSignature, pressSeal, signDigest, summaryTable, writePdf } from '@huibian/documents'
import { rendering, summaryData } from '../../../../packages/documents/test/samples'
import { newAuthority, unit } from '../../../../packages/documents/test/seals'
import { acceptedCase, approvedTable, forward, forwardPhase } from '../../../../test/harness/cases'
import {
  archiveOf,
  sendPackage,
  takePackage,
  twoInstallations,
  type Installations,
  type Side,
} from '../../../../test/harness/installations'
import { keeperPassword, withPassword } from '../../../../test/harness/seals'
import { unzipped } from '../../../../test/harness/unzipped'
import { zipped } from '../../../../test/harness/zipped'
import { folderOf } from '../authority/vault'

const at = '2099-03-20T10:00:00+08:00'

let both: Installations
let below: Side
let above: Side
beforeAll(async () => {
  both = await twoInstallations(at)
  ;({ below, above } = both)
  await withPassword(below.database, below.world.asKeeper)
})
afterAll(() => both?.stop())

/** Has the table of the phase sealed in the system below and forwards it; the archive that it went as. */
async function sealedArchive(reason = ''): Promise<Buffer> {
  const { world } = below
  const table = await approvedTable(world, world.asProvince, 'phase1')
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!) { requestSeal(id: $id, reason: "报送第一阶段案例", copies: 1) { state } }',
    { id: table.id },
  )
  const { sealRequests } = await world.ask<{ sealRequests: { id: string; code: string }[] }>(
    world.asKeeper,
    '{ sealRequests { id code } }',
  )
  const sealed = await world.perform(
    world.asKeeper,
    'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p, onBehalf: false, seam: false) { state } }',
    { id: sealRequests.find(({ code }) => code === table.code)?.id, p: keeperPassword },
  )
  expect(sealed.errors).toBeUndefined()
  const { forwardPackage } = (await forward(world, world.asProvince, table.id, reason)).data as {
    forwardPackage: { id: string }
  }
  return archiveOf(below, world.asProvince, forwardPackage.id)
}

type Looked = { seal: { standing: string; title: string; lines: string[] } | null; faults: string[] }

async function lookedAt(archive: Buffer, actor = above.world.asNation): Promise<Looked> {
  const { world } = above
  const { readPackage } = await world.ask<{
    readPackage: { seal: Looked['seal']; faults: { says: string }[] }
  }>(
    actor,
    `mutation ($c: ID!, $u: [ID!]!) { readPackage(campaignId: $c, uploadIds: $u) {
       seal { standing title lines } faults { says } } }`,
    { c: world.campaignId, u: [await sendPackage(above, archive)] },
  )
  return { seal: readPackage.seal, faults: readPackage.faults.map(({ says }) => says) }
}

/** Lays the certificate of the authority below where the one above keeps what it believes, or believes no more. */
async function lay(where: 'trusted' | 'distrusted', certificate: string): Promise<void> {
  const folder = join(folderOf(above.world.serving.platform.config), where)
  await mkdir(folder, { recursive: true })
  await copyFile(certificate, join(folder, 'below.crt'))
}

const data = '4 报送数据/报送数据.json'
type Listed = {
  files: { path: string; size: number; sha256: string }[]
  summary: { paper: string; scan: string | null }
}

/** The archive with another file in the place of its stamped table, its list made to fit. */
async function withScan(archive: Buffer, scan: Buffer): Promise<Buffer> {
  const files = await unzipped(archive)
  const listed = JSON.parse(String(files.get(data))) as Listed
  const path = listed.summary.scan ?? listed.summary.paper
  const sha256 = createHash('sha256').update(scan).digest('hex')
  const all = listed.files.map((each) => (each.path === path ? { path, size: scan.length, sha256 } : each))
  files.set(path, scan)
  files.set(data, Buffer.from(JSON.stringify({ ...listed, files: all })))
  return zipped(files)
}

async function scanIn(archive: Buffer): Promise<Buffer> {
  const files = await unzipped(archive)
  const { summary } = JSON.parse(String(files.get(data))) as Listed
  const scan = files.get(summary.scan ?? summary.paper)
  if (!scan) throw new Error('no stamped table')
  return scan
}

let first: Buffer
let second: Buffer

test('a table sealed by an authority that is not known here is told as that, and may be taken', async () => {
  const { world } = below
  const people = { centre: world.asCentre, province: world.asProvince }
  for (const title of ['第一个案例', '第二个案例']) await acceptedCase(world, people, { title })
  first = await sealedArchive()
  const { seal, faults } = await lookedAt(first)
  expect([seal?.standing, seal?.title, faults]).toEqual(['notCheckable', '无法核验', []])
  expect(seal?.lines[0]).toBe('证书的签发机构不在本系统信任之列，不能判断真伪。')
})

test('once its authority is trusted here the seal is told as valid, with who sealed', async () => {
  await lay('trusted', join(folderOf(below.world.serving.platform.config), 'authority.crt'))
  const { seal, faults } = await lookedAt(first)
  expect([seal?.standing, faults]).toEqual(['valid', []])
  expect(seal?.lines[1]).toMatch(/^签章 1：江苏省知识产权局.*，成立，覆盖整个文件。$/)
})

/** A PDF that another system sealed, which writes no code of ours into its seals. */
async function sealedElsewhere(): Promise<Buffer> {
  const by = await unit(await newAuthority('Another CA'), '江苏省知识产权局')
  const words = { at: new Date(at), name: by.name, reason: '报送', code: '-', content: '-' }
  const table = (await writePdf(summaryTable(summaryData(2)), rendering)).bytes
  const place = { seal: { name: by.name, diameter: 45 }, position: { page: 1, x: 68, y: 57 } }
  const prepared = await pressSeal(table, { ...place, words }, rendering)
  const bytes = Buffer.from(prepared.bytes)
  bytes.write('/Strange', bytes.indexOf('/Huibian'), 'latin1')
  const { start, end } = prepared.gap
  const signed = createHash('sha256').update(bytes.subarray(0, start)).update(bytes.subarray(end)).digest()
  return Buffer.from(completeSignature({ ...prepared, bytes }, await signDigest(signed, by)))
}

test('a table that another system sealed is told with who sealed it, and may be taken', async () => {
  const { seal, faults } = await lookedAt(await withScan(first, await sealedElsewhere()))
  expect([seal?.standing, faults]).toEqual(['notCheckable', []])
  expect(seal?.lines[1]).toMatch(/^签章 1：江苏省知识产权局.*，无法核验，覆盖整个文件。$/)
})

test('a sealed table that was changed, or the sealed table of another package, keeps a package out', async () => {
  const { world } = below
  const people = { centre: world.asSecondCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '第三个案例' })
  second = await sealedArchive('补报一个案例')
  const sealed = await scanIn(second)
  const flipped = Buffer.from(sealed)
  const place = Math.floor(flipped.length / 3)
  flipped[place] = (flipped[place] ?? 0) ^ 1
  const told = []
  for (const scan of [flipped, await scanIn(first), Buffer.concat([sealed, Buffer.from('\n%%EOF\n')])])
    told.push((await lookedAt(await withScan(second, scan))).faults)
  expect(told).toEqual([
    ['汇总表的电子签章无效，不能接收：文件在签章之后被改动，或签章本身已损坏。请与报送单位核实。'],
    ['汇总表的电子签章无效，不能接收：这份文件的校验码与所填的不一致，是另一份文件。请与报送单位核实。'],
    ['汇总表的电子签章无效，不能接收：文件在签章之后被改动，或签章本身已损坏。请与报送单位核实。'],
  ])
  const taken = await takePackage(above, [await sendPackage(above, await withScan(second, flipped))])
  expect(taken.violations.map(({ rule }) => rule)).toEqual(['intake.sealInvalid'])
  expect((await takePackage(above, [await sendPackage(above, second)])).violations).toEqual([])
})

test('a table stamped on paper is told without a word on seals', async () => {
  const { world } = below
  const people = { centre: world.asOtherCentre, province: world.asOtherProvince }
  for (const title of ['湖北的案例', '湖北的另一案例']) await acceptedCase(world, people, { title })
  const sent = await forwardPhase(world, world.asOtherProvince)
  expect(await lookedAt(await archiveOf(below, world.asOtherProvince, sent.id))).toEqual({
    seal: null,
    faults: [],
  })
})
