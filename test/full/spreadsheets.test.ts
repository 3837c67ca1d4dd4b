import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { sheetBytes } from '../../apps/api/src/platform/sheet'
import { accountColumns } from '../../apps/api/src/account/account.sheet'
import { pastCaseColumns } from '../../apps/api/src/likeness/pastCase.sheet'
import { officeProfile } from '../../packages/documents/src/office/officeProfile'
import { acceptedCase, approveTable, stampTable, forward } from '../harness/cases'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { needsTool } from '../harness/tools'
import { download, upload } from '../harness/upload'
import { makeWorld, type Actor, type World } from '../harness/world'

jest.setTimeout(300_000)

/** Texts that a spreadsheet might run, or take for another text. */
const hostile = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  '\t=1+1',
  '=HYPERLINK("http://127.0.0.1/x","点")',
  `=cmd|'/c calc'!A1`,
  '=DDE("cmd";"/c calc";"A1")',
  '＝1+1',
  '＋1',
  '|calc',
  '"=1+1',
  `'=1+1`,
  '=1+1\n=2+2',
  '{=1+1}',
]

/** The same as mail addresses, which are judged: these are written as some are. */
const mails = ['=1+1@a.example', '+1+1@a.example', "'=1+1@a.example", '|calc@a.example']

let database: TestDatabase
let world: World
let folder: string

/** Writes hostile texts into a column of every row, past every rule; no two columns begin with the same. */
async function poison(table: string, column: string, shift: number): Promise<void> {
  await database.rows(
    `with n as (select ctid as at, row_number() over (order by ctid) as r from ${table})
     update ${table} t set "${column}" = ($1::text[])[1 + (n.r + $2) % $3] || case when n.r > $3 then n.r::text else '' end from n where n.at = t.ctid`,
    [hostile, shift, hostile.length],
  )
}

const fields: readonly [table: string, columns: string][] = [
  ['organisation', 'name short_name host_name sealing_name phone'],
  ['account', 'name phone email'],
  ['participation', 'contact_name contact_phone'],
  ['campaign', 'title'],
]

/** A table of hostile cases, remarked upon, stamped on paper, sent up and selected. */
async function play(): Promise<string> {
  const people = { centre: world.asCentre, province: world.asProvince }
  const ids: string[] = []
  for (const [at, title] of hostile.entries()) {
    const content = {
      serviceObject: `${title} `,
      contact: { name: title, title, phone: title, mobile: title, email: mails[at % mails.length] ?? '' },
    }
    ids.push(await acceptedCase(world, people, { title: `${title}${at}`, content }))
  }
  type Table = { id: string; revision: number; state: string; code: string | null }
  const { buildSummary } = await world.ask<{ buildSummary: Table }>(
    world.asProvince,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { id revision state code } }',
    { c: world.campaignId },
  )
  let table = buildSummary
  for (const [at, entryId] of ids.entries()) {
    const given = { id: table.id, r: table.revision, e: entryId, remark: hostile[at] }
    const { remarkSummary } = await world.ask<{ remarkSummary: Table }>(
      world.asProvince,
      'mutation ($id: ID!, $r: Int!, $e: ID!, $remark: String!) { remarkSummary(id: $id, revision: $r, entryId: $e, remark: $remark) { id revision state code } }',
      given,
    )
    table = remarkSummary
  }
  await approveTable(world, world.asProvince, table)
  await stampTable(world, world.asProvince, table.id)
  expect((await forward(world, world.asProvince, table.id)).errors).toBeUndefined()
  for (const entryId of ids)
    await world.ask(world.asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: entryId })
  return table.id
}

/** What a list brought in hands back: rows of hostile texts, none of which can be taken. */
async function handedBack(act: string, columns: typeof accountColumns): Promise<string> {
  const rows = hostile.map((said, n) => ({
    values: Object.fromEntries(columns.map(({ key }, at) => [key, at === 0 ? said : `${said}${n}`])),
  }))
  const bytes = await sheetBytes({ sheet: '表', columns, rows, created: '2099-03-20T02:00:00Z' })
  const id = await upload(world, world.asProvince, bytes, { purpose: 'sheet', filename: '表.xlsx' })
  const { brought } = await world.ask<{ brought: { errors: { url: string } | null } }>(
    world.asProvince,
    `mutation ($id: ID!) { brought: ${act}(uploadId: $id) { errors { url } } }`,
    { id },
  )
  return brought.errors?.url ?? ''
}

let summaryId: string
let returned: { [name: string]: [Actor, string] }

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  folder = mkdtempSync(join(tmpdir(), 'huibian-sheets-'))
  let shift = 0
  for (const [table, columns] of fields)
    for (const column of columns.split(' ')) await poison(table, column, (shift += 1))
  summaryId = await play()
  for (const [at, column] of ['reason', 'file_name', 'keeper', 'approver'].entries())
    await poison('seal_record', column, at)
  returned = {
    'accounts-returned': [world.asProvince, await handedBack('importAccounts', accountColumns)],
    'past-cases-returned': [world.asProvince, await handedBack('importPastCases', pastCaseColumns)],
  }
  // Whoever has sent nothing is late by now.
  await database.at('2099-03-27T10:00:00+08:00')
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world?.stop()
  await database?.drop()
})

const exported = (name: string): string => `/files/export/${name}.xlsx?campaignId=${world.campaignId}`

const files = (): { [name: string]: [Actor, string] } => ({
  accounts: [world.asProvince, exported('accounts')],
  'accounts-template': [world.asProvince, exported('accounts-template')],
  chase: [world.asProvince, `/files/campaigns/${world.campaignId}/chase.xlsx`],
  entries: [world.asProvince, exported('entries')],
  incoming: [world.asNation, exported('incoming')],
  organisations: [world.asAdministrator, exported('organisations')],
  'seal-register': [world.asKeeper, exported('seal-register')],
  'past-cases': [world.asProvince, exported('past-cases')],
  selection: [world.asNation, exported('selection')],
  summary: [world.asProvince, `/files/summaries/${summaryId}/summary.xlsx`],
  ...returned,
})

/** Tables to be filled in, which say nothing of anybody. */
const empty = ['accounts-template', 'incoming', 'past-cases']

const office = (to: string, paths: string[]): void =>
  void execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${officeProfile(folder)}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...paths,
    ],
    { stdio: 'ignore' },
  )

/** The cells of a table of commas, as RFC 4180 has them. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )
}

async function textsOf(path: string): Promise<string[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const texts: string[] = []
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value === 'string' && cell.master === cell) texts.push(cell.value)
    }),
  )
  return texts
}

const formulas = (path: string): string[] => readFileSync(path, 'utf8').match(/table:formula="[^"]*"/g) ?? []

needsTool('calc')(
  'each table that can be exported, the summary, the 催办单 and rows handed back hold hostile texts as texts, in LibreOffice too, and no formula',
  async () => {
    const named = files()
    const paths: string[] = []
    for (const [name, [actor, path]] of Object.entries(named)) {
      const { status, bytes } = await download(world, actor, path)
      expect([name, status]).toEqual([name, 200])
      paths.push(join(folder, `${name}.xlsx`))
      writeFileSync(join(folder, `${name}.xlsx`), bytes)
    }
    // One that does hold a formula shows that the search would find it.
    const book = new ExcelJS.Workbook()
    book.addWorksheet('a').getCell('A1').value = { formula: '1+1' }
    await book.xlsx.writeFile(join(folder, 'live.xlsx'))
    office('fods', [...paths, join(folder, 'live.xlsx')])
    office('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', paths)
    expect(formulas(join(folder, 'live.fods'))).toHaveLength(1)
    const shown = new Set<string>()
    const hostileIn = new Set<string>()
    for (const name of Object.keys(named)) {
      // LibreOffice passes over blanks before a text.
      const csv = readFileSync(join(folder, `${name}.csv`), 'utf8')
      const cells = cellsOf(csv).map((cell) => cell.trim())
      const texts = (await textsOf(join(folder, `${name}.xlsx`))).map((text) => text.trim())
      expect([name, formulas(join(folder, `${name}.fods`))]).toEqual([name, []])
      expect([name, texts.filter((text) => !cells.includes(text))]).toEqual([name, []])
      for (const text of hostile) if (cells.includes(text.trim())) shown.add(`${name}: ${text}`)
      // Of many rows those past the first few have their number behind the text.
      if (cells.some((cell) => hostile.some((text) => cell.startsWith(text.trim())))) hostileIn.add(name)
    }
    // Nothing was lost on the way: each text is seen again as it was written.
    for (const text of hostile) expect([text, shown.has(`organisations: ${text}`)]).toEqual([text, true])
    for (const name of Object.keys(named).filter((one) => !empty.includes(one)))
      expect([name, hostileIn.has(name)]).toEqual([name, true])
  },
)
