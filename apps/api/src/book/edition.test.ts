import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { download } from '../../../../test/harness/upload'
import { makeWorld, type World } from '../../../../test/harness/world'

jest.setTimeout(120_000)

let database: TestDatabase
let world: World
let cases: string[]

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', worker: true })
  const people = { centre: world.asCentre, province: world.asProvince }
  cases = []
  for (const [title, theme] of [
    ['甲案例', 'sme'],
    ['乙案例', 'research'],
    ['丙案例', 'sme'],
  ] as const) {
    cases.push(await acceptedCase(world, people, { title, theme, phase: 'phase2' }))
  }
  await forwardPhase(world, world.asProvince, {
    phase: 'phase2',
    waivers: [{ rule: 'enoughPerCentre', reason: '其他机构暂无合适案例。' }],
  })
  for (const id of cases) {
    await world.ask(world.asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: id })
  }
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

type Compiled = {
  id: string
  n: number
  cases: number
  pages: number | null
  locked: boolean
  pdf: { url: string } | null
  docx: { url: string } | null
  job: { state: string; message: string | null }
}

async function compiled(kind: string): Promise<Compiled> {
  const { compileEdition } = await world.ask<{ compileEdition: { id: string } }>(
    world.asNation,
    'mutation ($c: ID!, $k: String!) { compileEdition(campaignId: $c, kind: $k) { id } }',
    { c: world.campaignId, k: kind },
  )
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await world.ask<{ book: { editions: Compiled[] } }>(
      world.asNation,
      'query ($c: ID!) { book(campaignId: $c) { editions { id n cases pages locked pdf { url } docx { url } job { state message } } } }',
      { c: world.campaignId },
    )
    const edition = found.book.editions.find(({ id }) => id === compileEdition.id)
    if (edition?.job.state === 'done') return edition
    if (edition?.job.state === 'failed') throw new Error(edition.job.message ?? 'failed')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the edition was not compiled in time')
}

test('N2-23: the book comes out as PDF and DOCX, kept whole and comparable; 付印稿 is locked', async () => {
  await world.ask(
    world.asNation,
    `mutation ($c: ID!, $r: Int!) { saveBook(campaignId: $c, revision: $r, title: "优秀案例集",
       preface: [{ type: "paragraph", inlines: [{ text: "序言一段。" }] }], editorsNote: [],
       colophon: [{ label: "责任编辑", value: "卞辑" }]) { revision } }`,
    { c: world.campaignId, r: 4 },
  )
  const one = await compiled('consultation')
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
  const print = await compiled('print')
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
