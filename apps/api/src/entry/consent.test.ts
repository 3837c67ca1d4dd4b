import ExcelJS from 'exceljs'
import { acceptCase, fileCase, forwardPhase } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { download } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

const granting = (verb: string, by: Actor, { organisationId: o }: Actor, until: string): Promise<object> =>
  world.ask(
    by,
    `mutation ($c: ID!, $o: ID!, $u: DateTimeISO!) { ${verb}(campaignId: $c, phase: "phase1", organisationId: $o, until: $u,
       reason: "数据核对未完成。") { kind } }`,
    { c: world.campaignId, o, u: until },
  )

type Told = { mark: string | null; consent: string | null }
const said = ({ mark, consent }: Told): string => `${mark} ${consent}`

/** How each case came in, as the list of an organisation says it, and how many statements that takes. */
async function listed(actor: Actor): Promise<[told: string[], statements: number]> {
  const answer = await world.perform(
    actor,
    `query ($c: ID!) { entries(filter: { campaignId: $c }, page: { number: 1, size: 50 }, sort: number) { items { mark consent closesAt } } }`,
    { c: world.campaignId },
  )
  const { entries } = answer.data as { entries: { items: Told[] } }
  return [entries.items.map(said), answer.statements]
}

/** What the exported list says of each case. */
async function exported(actor: Actor): Promise<string[]> {
  const { bytes } = await download(world, actor, `/files/export/entries.xlsx?campaignId=${world.campaignId}`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow((row) => rows.push(Array.isArray(row.values) ? row.values.map(String) : []))
  const head = rows.findIndex((row) => row.includes('时效'))
  const at = rows[head]?.indexOf('时效') ?? -1
  return rows.slice(head + 1).map((row) => row[at] ?? '')
}

test('what came late tells a permission of whoever receives it from an extension by whoever runs the call', async () => {
  const { asCentre: centre, asSecondCentre: second, asProvince: province, asNation: nation } = world
  await granting('extendPhase', nation, province, '2099-03-31T23:59:59+08:00')
  await granting('extendPhase', nation, second, '2099-03-31T23:59:59+08:00')
  await granting('allowLate', province, centre, '2099-03-28T23:59:59+08:00')
  const inTime = await fileCase(world, centre, { title: '按时的案例' })
  const [, before] = await listed(province)
  await database.at('2099-03-28T10:00:00+08:00')
  const permitted = await fileCase(world, centre, { title: '补报的案例' })
  const extended = await fileCase(world, second, { title: '延期的案例' })
  for (const id of [inTime, permitted, extended]) await acceptCase(world, province, id)
  const [told, statements] = await listed(province)
  expect(told.toSorted()).toEqual(['lateWithConsent extension', 'lateWithConsent permission', 'onTime null'])
  expect(statements).toBe(before)

  const marks = await exported(province)
  expect(marks.toSorted()).toEqual(['按时', '迟报（经同意补报）', '迟报（经延期）'].toSorted())

  await forwardPhase(world, province)
  const { packages } = await world.ask<{ packages: { items: (Told & { entries: { entry: Told }[] })[] } }>(
    nation,
    `query ($c: ID!) { packages(campaignId: $c, page: { number: 1, size: 50 }) {
       items { mark consent entries { entry { mark consent } } } } }`,
    { c: world.campaignId },
  )
  expect(
    packages.items.map((sent) => [said(sent), ...sent.entries.map(({ entry }) => said(entry)).toSorted()]),
  ).toEqual([['lateWithConsent extension', ...told.toSorted()]])
})
