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
import { makeWorld, type World } from '../../../../test/harness/world'

jest.setTimeout(120_000)

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

test('the finished print is filed beside the locked edition and only there, and its hash is told', async () => {
  const pdf = await download(world, world.asNation, print.pdf?.url ?? '')
  const sent = (bytes: Uint8Array, filename: string) =>
    upload(world, world.asNation, bytes, { purpose: 'print', filename })
  const filed = async (bytes: Uint8Array, filename: string) =>
    world.perform(world.asNation, file, { id: print.id, u: await sent(bytes, filename) })
  const early = await filed(pdf.bytes, '成品.pdf')
  expect(early.violations.map(({ rule }) => rule)).toEqual(['printing.notLocked'])
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
