import ExcelJS from 'exceljs'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { acceptedCase } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { download, upload } from '../../../../test/harness/upload'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { accountColumns } from '../account/account.sheet'
import { organisationSheet } from '../organisation/organisation.sheet'
import { sheetBytes } from '../platform/sheet'

let database: TestDatabase
let demo: World
let office: World

beforeAll(async () => {
  database = await freshDatabase()
  demo = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', env: { HUIBIAN_DEMO: '1' } })
})
afterAll(async () => {
  await office?.stop()
  await demo?.stop()
  await database?.drop()
})

/** Every address under which the server hands out a table, as the sources name them. */
function addresses(): string[] {
  const source = join(__dirname, '..')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.routes.ts'),
  )
  const named = files.flatMap((name) => [
    ...readFileSync(join(source, name), 'utf8').matchAll(/'(\/files\/export\/[\w-]+\.xlsx)'/g),
  ])
  return named.map(([, address = '']) => address).sort()
}

/** Whether the mark is seen on the screen (in a cell or on the tab), and whether it is printed. */
async function marked(bytes: Uint8Array): Promise<boolean> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('a workbook has a sheet')
  return `${sheet.name} ${String(sheet.getCell('A1').value)}`.includes('演示数据')
}

const readers: { [name: string]: 'asNation' | 'asKeeper' } = {
  'incoming.xlsx': 'asNation',
  'selection.xlsx': 'asNation',
  'seal-register.xlsx': 'asKeeper',
}

const fetched = async (world: World, address: string): Promise<Uint8Array> => {
  const reader = world[readers[address.split('/').pop() ?? ''] ?? 'asProvince']
  const { status, bytes } = await download(world, reader, `${address}?campaignId=${world.campaignId}`)
  expect([address, status]).toEqual([address, 200])
  return bytes
}

const exported = [
  '/files/export/accounts-template.xlsx',
  '/files/export/accounts.xlsx',
  '/files/export/entries.xlsx',
  '/files/export/incoming.xlsx',
  '/files/export/organisations.xlsx',
  '/files/export/past-cases.xlsx',
  '/files/export/seal-register.xlsx',
  '/files/export/selection.xlsx',
]

test('the tables that can be exported are these', () => {
  expect(addresses()).toEqual(exported)
})

test.each(exported)('%s says in the demo that it is 演示数据', async (address) => {
  expect(await marked(await fetched(demo, address))).toBe(true)
})

test('the summary table says it too', async () => {
  await acceptedCase(demo, { centre: demo.asCentre, province: demo.asProvince }, { title: '一个案例' })
  const { buildSummary } = await demo.ask<{ buildSummary: { id: string } }>(
    demo.asProvince,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { id } }',
    { c: demo.campaignId },
  )
  const { bytes } = await download(demo, demo.asProvince, `/files/summaries/${buildSummary.id}/summary.xlsx`)
  expect(await marked(bytes)).toBe(true)
})

type Handed = { errors: { url: string } | null; codes?: { url: string } | null }

async function brought(
  actor: Actor,
  columns: typeof accountColumns,
  { act, rows }: { act: string; rows: { [key: string]: string }[] },
): Promise<Handed> {
  const table = {
    sheet: '表',
    columns,
    rows: rows.map((values) => ({ values })),
    created: '2099-03-20T02:00:00Z',
  }
  const id = await upload(demo, actor, await sheetBytes(table), { purpose: 'sheet', filename: '表.xlsx' })
  const answer = await demo.ask<{ [field: string]: Handed }>(actor, act, { id })
  return Object.values(answer)[0] ?? { errors: null }
}

test('so do rows that are handed back, and one-time codes', async () => {
  const person = {
    username: 'xu.yihe',
    name: '许一禾',
    phone: '',
    email: '',
    organisation: '太湖师范大学知识产权信息服务中心',
    kind: '填报人员',
  }
  const accounts = await brought(demo.asProvince, accountColumns, {
    act: 'mutation ($id: ID!) { importAccounts(uploadId: $id) { errors { url } codes { url } } }',
    rows: [person, { ...person, username: 'X' }],
  })
  const administrator = await demo.appoint('systemAdministrator', 'jiangsu')
  const units = await brought(administrator, organisationSheet, {
    act: 'mutation ($id: ID!) { importOrganisations(uploadId: $id) { errors { url } } }',
    rows: [{ key: 'X', name: '某' }],
  })
  for (const [actor, file] of [
    [demo.asProvince, accounts.errors],
    [demo.asProvince, accounts.codes],
    [administrator, units.errors],
  ] as const) {
    const { bytes } = await download(demo, actor, file?.url ?? '')
    expect(await marked(bytes)).toBe(true)
  }
})

test('where work is real, nothing says 演示数据', async () => {
  office = await makeWorld(database, { campaign: false })
  expect(await marked(await fetched(office, '/files/export/accounts.xlsx'))).toBe(false)
})
