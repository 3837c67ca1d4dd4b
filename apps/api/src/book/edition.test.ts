import JSZip from 'jszip'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { compiled, forwardedCases, select } from '../../../../test/harness/edition'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import { makeWorld, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
let cases: string[]

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', worker: true })
  cases = await forwardedCases(world, [
    { title: '甲案例', theme: 'sme' },
    { title: '乙案例', theme: 'research' },
    { title: '丙案例', theme: 'sme' },
  ])
  await select(world, cases)
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

test('N2-23 the book comes out as PDF and DOCX, kept whole and comparable; 付印稿 is locked', async () => {
  await world.ask(
    world.asNation,
    `mutation ($c: ID!, $r: Int!) { saveBook(campaignId: $c, revision: $r, title: "优秀案例集",
       preface: [{ type: "paragraph", inlines: [{ text: "序言一段。" }] }], editorsNote: [],
       colophon: [{ label: "责任编辑", value: "卞辑" }]) { revision } }`,
    { c: world.campaignId, r: 4 },
  )
  const one = await compiled(world, 'consultation')
  expect([one.n, one.cases, one.locked]).toEqual([1, 3, false])
  expect(one.pages).toBeGreaterThanOrEqual(7)
  const pdf = await download(world, world.asNation, one.pdf?.url ?? '')
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const docx = await download(world, world.asNation, one.docx?.url ?? '')
  expect(docx.bytes.subarray(0, 2).toString()).toBe('PK')
  expect((await download(world, world.asProvince, one.pdf?.url ?? '')).status).toBe(404)
  await world.ask(world.asNation, 'mutation ($e: ID!) { deselectEntry(entryId: $e) }', { e: cases[0] })
  const [, second = '', third = ''] = cases
  const order = [third, second].map((entryId) => ({ entryId, chapter: 'sme' }))
  await world.ask(
    world.asNation,
    'mutation ($c: ID!, $o: [SelectionOrder!]!) { orderSelection(campaignId: $c, revision: 6, order: $o) { revision } }',
    { c: world.campaignId, o: order },
  )
  const print = await compiled(world, 'print')
  expect([print.n, print.cases]).toEqual([1, 2])
  const changes = await world.ask<{ editionChanges: object[] }>(
    world.asNation,
    'query ($a: ID!, $b: ID!) { editionChanges(fromId: $a, toId: $b) { title change sections } }',
    { a: one.id, b: print.id },
  )
  expect(changes.editionChanges).toEqual([
    { title: '乙案例', change: 'moved', sections: [] },
    { title: '甲案例', change: 'removed', sections: [] },
  ])
  const lock = (id: string) =>
    world.perform(world.asNation, 'mutation ($id: ID!) { lockEdition(id: $id) { locked } }', { id })
  expect((await lock(one.id)).violations.map(({ rule }) => rule)).toEqual(['edition.notPrint'])
  expect((await lock(print.id)).data).toEqual({ lockEdition: { locked: true } })
  const again = await world.perform(
    world.asNation,
    'mutation ($c: ID!) { compileEdition(campaignId: $c, kind: "print") { id } }',
    { c: world.campaignId },
  )
  expect(again.violations.map(({ rule }) => rule)).toEqual(['edition.locked'])
})

type Numbered = { book: { editions: { id: string; contentsFrom: string }[] } }

/** Whose page numbers an edition's Word file carries. */
async function contentsFrom(id: string): Promise<string | undefined> {
  const asked = 'query ($c: ID!) { book(campaignId: $c) { editions { id contentsFrom } } }'
  const { book } = await world.ask<Numbered>(world.asNation, asked, { c: world.campaignId })
  return book.editions.find((edition) => edition.id === id)?.contentsFrom
}

/** Of each Word file that was kept of an edition, the oldest first, whether it asks to update its fields when it is opened. */
async function asking(id: string): Promise<boolean[]> {
  const kept = await database.rows<{ sha256: string }>(
    `select sha256 from file where noun = 'edition' and subject_id = $1 and name like '%.docx' order by id`,
    [id],
  )
  const read = async (sha256: string): Promise<boolean> => {
    const bytes = await world.within(world.asNation, (ctx) => ctx.files.bytes(sha256))
    const settings = await (await JSZip.loadAsync(bytes)).file('word/settings.xml')?.async('string')
    return settings?.includes('<w:updateFields/>') ?? false
  }
  return Promise.all(kept.map(({ sha256 }) => read(sha256)))
}

needsTool('writer', 'uno')(
  'the Word file asks to update the PDF’s page numbers, and no longer once LibreOffice has numbered it',
  async () => {
    const { id } = await compiled(world, 'consultation')
    for (let tries = 0; tries < 240 && (await contentsFrom(id)) === 'pdf'; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 500))
    expect([await contentsFrom(id), await asking(id)]).toEqual(['libreoffice', [true, false]])
  },
  180_000,
)
