import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import {
  compiled,
  editionOf,
  editionWhen,
  forwardedCases,
  select,
  type Compiled,
} from '../../../../test/harness/edition'
import { unzipped } from '../../../../test/harness/unzipped'
import { download, upload } from '../../../../test/harness/upload'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { hashPassword } from '../session/hash'

let database: TestDatabase
let world: World
let print: Compiled

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', worker: true })
  await select(
    world,
    await forwardedCases(world, [
      { title: '甲案例', theme: 'sme' },
      { title: '乙案例', theme: 'research', picture: await photograph() },
    ]),
  )
  print = await compiled(world, 'print')
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

/** As a telephone takes it: larger than it is worked with, and telling where. */
const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#369' } })
    .withExif({ IFD3: { GPSLatitude: '32/1 3/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

const gather = 'mutation ($id: ID!) { gatherMaterials(editionId: $id) { id } }'
const file = 'mutation ($id: ID!, $u: ID!) { filePrint(editionId: $id, uploadId: $u) { id } }'

test('the printing house gets texts, original pictures and lists in the book’s order, by a job', async () => {
  // Two editors press at once, and one of them again.
  const asked = () => world.perform(world.asNation, gather, { id: print.id })
  const answers = [...(await Promise.all([asked(), asked()])), await asked()]
  expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined])
  const edition = await editionWhen(world, print.id, ({ materialsJob }) => materialsJob)
  expect(edition.materials?.name).toBe('优秀案例集（付印稿1）排版素材包.zip')
  const { bytes } = await download(world, world.asNation, edition.materials?.url ?? '')
  const files = await unzipped(bytes)
  expect([...files.keys()]).toEqual([
    '文稿/01-01 甲案例.docx',
    '文稿/02-01 乙案例.docx',
    '图片/02-01-01.jpg',
    '低分辨率图片.xlsx',
    '校验清单.txt',
  ])
  expect(files.get('校验清单.txt')?.toString().trim().split('\n').length).toBe(4)
  const { width, height, exif } = await sharp(files.get('图片/02-01-01.jpg')).metadata()
  expect([width, height, exif]).toEqual([2400, 1200, undefined])
  await world.ask(world.asNation, gather, { id: print.id })
  expect((await editionOf(world, print.id)).materials?.sha256).toBe(edition.materials?.sha256)
  expect(
    await database.rows(`select count(*)::int as jobs from job where kind = 'edition.materials'`),
  ).toEqual([{ jobs: 1 }])
})

const askSeal = `mutation ($id: ID!) {
  requestEditionSeal(editionId: $id, approver: "周司长", reason: "付印", copies: 2) { id state paper code fileName } }`

test('the finished print is filed beside the locked edition and only there, and its hash is told', async () => {
  const pdf = await download(world, world.asNation, print.pdf?.url ?? '')
  const sent = (bytes: Uint8Array, filename: string) =>
    upload(world, world.asNation, bytes, { purpose: 'print', filename })
  const filed = async (bytes: Uint8Array, filename: string) =>
    world.perform(world.asNation, file, { id: print.id, u: await sent(bytes, filename) })
  const early = await filed(pdf.bytes, '成品.pdf')
  expect(early.violations.map(({ rule }) => rule)).toEqual(['printing.notLocked'])
  const tooEarly = await world.perform(world.asNation, askSeal, { id: print.id })
  expect(tooEarly.violations.map(({ rule }) => rule)).toEqual(['seal.notLocked'])
  await world.ask(world.asNation, 'mutation ($id: ID!) { lockEdition(id: $id) { id } }', { id: print.id })
  const foreign = await filed(Buffer.from('PK not a print at all'), '成品.pdf')
  expect(foreign.violations.map(({ rule }) => rule)).toEqual(['upload.wrongType'])
  expect((await filed(pdf.bytes, '成品.pdf')).errors).toBeUndefined()
  const edition = await editionOf(world, print.id)
  expect([edition.print?.sha256, edition.print?.size, edition.print?.name]).toEqual([
    createHash('sha256').update(pdf.bytes).digest('hex'),
    pdf.bytes.length,
    '优秀案例集（付印稿1）印刷成品.pdf',
  ])
  expect((await download(world, world.asNation, edition.print?.url ?? '')).bytes.equals(pdf.bytes)).toBe(true)
  expect((await download(world, world.asProvince, edition.print?.url ?? '')).status).toBe(404)
})

test('the locked print edition is sealed on its cover, and anybody is told that it holds', async () => {
  const PASSWORD = '章管-Xk7#qpZ-2099'
  const keeper = await world.appoint('sealKeeper', 'cnipa')
  await database.rows('update account set password_hash = $2 where id = $1', [
    keeper.accountId,
    await hashPassword(PASSWORD),
  ])
  const asked = () => world.perform(world.asNation, askSeal, { id: print.id })
  const request = (await asked()).data?.['requestEditionSeal'] as { id: string; code: string } | undefined
  expect(request).toMatchObject({ state: 'waiting', paper: 'edition', fileName: '优秀案例集（付印稿1）.pdf' })
  const { tasks } = await world.ask<{ tasks: { kind: string; count: number }[] }>(
    keeper,
    '{ tasks { kind count } }',
  )
  expect(tasks).toEqual([{ kind: 'seal', count: 1 }])
  await world.ask(
    keeper,
    'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p, seam: true) { state } }',
    { id: request?.id, p: PASSWORD },
  )
  const { book } = await world.ask<{ book: { editions: { sealed: { url: string } | null }[] } }>(
    world.asNation,
    'query ($c: ID!) { book(campaignId: $c) { editions { sealed { url } sealRequest { state } } } }',
    { c: world.campaignId },
  )
  const { bytes } = await download(world, world.asNation, book.editions[0]?.sealed?.url ?? '')
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), '付印稿.pdf')
  const said = async (answer: Promise<Response>) => /<h2>(.*?)<\/h2>/.exec(await (await answer).text())?.[1]
  expect(await said(fetch(`${world.url}/v`, { method: 'POST', body: form }))).toBe('签章有效')
  expect(await said(fetch(`${world.url}/v/${request?.code}`))).toBe('付印稿已盖章')
  expect((await asked()).violations.map(({ rule }) => rule)).toEqual(['seal.already'])
})

type Certificate = {
  id: string
  number: string
  holder: string
  statement: string
  state: string
  file: Link
}
type Link = { name: string; url: string }

const certificateFields = 'id number holder statement state file { name url }'

const certificates = async (actor: Actor): Promise<Certificate[]> =>
  (
    await world.ask<{ certificates: Certificate[] }>(
      actor,
      `query ($c: ID!) { certificates(campaignId: $c) { ${certificateFields} } }`,
      { c: world.campaignId },
    )
  ).certificates

const checked = async (code: string): Promise<{ heading: string; html: string }> => {
  const html = await (await fetch(`${world.url}/v/${code}`)).text()
  return { heading: /<h2>(.*?)<\/h2>/.exec(html)?.[1] ?? '', html }
}

const codeOf = async (id: string): Promise<string> => {
  const [found] = await database.rows<{ code: string }>('select code from certificate where id = $1', [id])
  return found?.code ?? ''
}

const issue = () =>
  world.perform(world.asNation, 'mutation ($c: ID!) { issueCertificates(campaignId: $c) }', {
    c: world.campaignId,
  })

test('what is announced gets its certificates by a job, numbered and checked by anybody', async () => {
  await database.rows(
    `update campaign_version set file = jsonb_set(file, '{documents}', file -> 'documents' || $2::jsonb) where campaign_id = $1`,
    [
      world.campaignId,
      JSON.stringify([
        {
          id: 'certificate',
          kind: 'certificate',
          name: { zh: '入选证书' },
          number: '优案{年}-{n}',
          fields: [],
          columns: [],
        },
      ]),
    ],
  )
  const work = (actor = world.asNation) =>
    world.perform(actor, 'query ($c: ID!) { certificateJob(campaignId: $c) { kind state } }', {
      c: world.campaignId,
    })
  expect((await issue()).violations.map(({ rule }) => rule)).toEqual(['certificate.notAnnounced'])
  expect((await work()).data).toEqual({ certificateJob: null })
  await world.ask(world.asNation, 'mutation ($c: ID!) { announceSelection(campaignId: $c) { revision } }', {
    c: world.campaignId,
  })
  for (let tries = 0; tries < 240 && (await certificates(world.asNation)).length < 2; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 250))
  // Whoever left the page while they were made finds the work there again; nobody else does.
  expect((await work()).data).toEqual({ certificateJob: { kind: 'certificate.issue', state: 'done' } })
  expect((await work(world.asProvince)).code).toBe('NOT_FOUND')
  const made = await certificates(world.asNation)
  expect(made.map(({ number, holder, statement, state }) => ({ number, holder, statement, state }))).toEqual(
    ['甲案例', '乙案例'].map((title, n) => ({
      number: `优案2099-000${n + 1}`,
      holder: '栖霞工业大学知识产权信息服务中心',
      statement: `所报送的《${title}》，在“${made[0]?.statement.split('“')[1]?.split('”')[0]}”中入选优秀案例集`,
      state: 'issued',
    })),
  )
  expect((await issue()).violations.map(({ rule }) => rule)).toEqual(['certificate.none'])
  expect(await certificates(world.asCentre)).toEqual(made)
  expect(await certificates(world.asOtherCentre)).toEqual([])
  const [one] = made as [Certificate]
  expect((await download(world, world.asCentre, one.file.url)).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await download(world, world.asOtherCentre, one.file.url)).status).toBe(404)
  const current = await checked(await codeOf(one.id))
  expect([current.heading, current.html.includes('优案2099-0001')]).toEqual(['证书有效', true])
})

const ending = (act: string, id: string, { actor = world.asNation, reason = '单位名称有误。' } = {}) =>
  world.perform(actor, `mutation ($id: ID!, $r: String!) { ${act}(id: $id, reason: $r) { number state } }`, {
    id,
    r: reason,
  })

test('N5-24 a revoked certificate says so to anybody who checks it, and none is revoked without a reason', async () => {
  const [one] = (await certificates(world.asNation)) as [Certificate]
  const code = await codeOf(one.id)
  expect((await ending('revokeCertificate', one.id, { actor: world.asProvince })).code).toBe('NOT_FOUND')
  const unreasoned = await ending('revokeCertificate', one.id, { reason: ' ' })
  expect(unreasoned.violations.map(({ message }) => message)).toEqual(['entry.reasonMissing'])
  expect((await checked(code)).heading).toBe('证书有效')
  expect((await ending('revokeCertificate', one.id)).data).toEqual({
    revokeCertificate: { number: '优案2099-0001', state: 'revoked' },
  })
  const { heading, html } = await checked(code)
  expect(heading).toBe('证书已撤销')
  expect(html.match(/证书编号：优案2099-0001|该证书已于 [^<]*撤销，不再有效。|单位名称有误/g)).toEqual([
    '证书编号：优案2099-0001',
    expect.stringMatching(/^该证书已于 .+撤销，不再有效。$/),
  ])
  expect(await database.rows('select state, reason from certificate where id = $1', [one.id])).toEqual([
    { state: 'revoked', reason: '单位名称有误。' },
  ])
  // What was revoked does not come back with the others.
  expect((await issue()).violations.map(({ rule }) => rule)).toEqual(['certificate.none'])
})

test('a certificate that is issued anew takes the place of the one before, revoked or not', async () => {
  const [one, other] = (await certificates(world.asNation)) as [Certificate, Certificate]
  const anew = await ending('reissueCertificate', other.id)
  expect([anew.data, anew.statements <= 11 || anew.statements]).toEqual([
    { reissueCertificate: { number: '优案2099-0003', state: 'issued' } },
    true,
  ])
  expect((await checked(await codeOf(other.id))).heading).toBe('证书已换发')
  expect((await ending('reissueCertificate', one.id)).data).toEqual({
    reissueCertificate: { number: '优案2099-0004', state: 'issued' },
  })
  expect((await checked(await codeOf(one.id))).heading).toBe('证书已换发')
  expect((await ending('revokeCertificate', other.id)).violations.map(({ rule }) => rule)).toEqual([
    'certificate.ended',
  ])
})

test('a certificate names the characters of its words that no typeface has', async () => {
  await database.rows(
    `update certificate set said = jsonb_set(said, '{holder}', '"𪜁川中心"') where number = '优案2099-0001'`,
  )
  const { certificates: shown } = await world.ask<{
    certificates: { number: string; unprintable: string[] }[]
  }>(world.asNation, 'query ($c: ID!) { certificates(campaignId: $c) { number unprintable } }', {
    c: world.campaignId,
  })
  expect(shown.filter(({ unprintable }) => unprintable.length > 0)).toEqual([
    { number: '优案2099-0001', unprintable: ['𪜁 U+2A701'] },
  ])
})
