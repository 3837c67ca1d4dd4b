import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { organisationSheet } from '@huibian/api/dist/organisation/organisation.sheet'
import { readSheet, sheetBytes } from '@huibian/api/dist/platform/sheet'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { run } from '../main'

const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-units-'))
const printed: string[] = []
const before = { ...process.env }
let stage: Stage

beforeAll(async () => {
  stage = await n2Stage()
  const { url, ownerUrl } = stage.database
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, HUIBIAN_DATA: folder })
}, 60_000)
beforeEach(() => {
  printed.length = 0
  for (const method of ['log', 'error'] as const)
    jest.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
})
afterAll(async () => {
  process.env = before
  await stage.close()
  fs.rmSync(folder, { recursive: true })
})

const file = (name: string) => join(folder, name)
const as = () => ['--username', stage.world.asAdministrator.username]
const read = async (name: string) =>
  (await readSheet(file(name), organisationSheet, 5000)).map(({ values }) => values)
const write = async (name: string, rows: { [key: string]: string }[]) =>
  fs.writeFileSync(
    file(name),
    await sheetBytes({
      sheet: '单位',
      columns: organisationSheet,
      rows: rows.map((values) => ({ values })),
      created: new Date().toISOString(),
    }),
  )

test('what is exported, changed and imported is what is exported then', async () => {
  expect(await run(['organisations', 'export', file('units.xlsx'), ...as(), '--json'])).toBe(0)
  expect(JSON.parse(printed.at(-1) ?? '').file).toBe(file('units.xlsx'))
  const units = await read('units.xlsx')
  const [one] = units.filter(({ key }) => key === 'jiangsu')
  const changed = { ...one, phone: '025-0000-9999' }
  const added = { ...one, key: 'xinshe', name: '新设知识产权局', shortName: '新设', order: '599' }
  await write('changed.xlsx', [changed, added])
  expect(await run(['organisations', 'import', file('changed.xlsx'), ...as(), '--json'])).toBe(0)
  expect(JSON.parse(printed.at(-1) ?? '')).toEqual({ created: 1, updated: 1, refused: 0 })
  await run(['organisations', 'export', file('after.xlsx'), ...as()])
  expect(printed.at(-1)).toBe(`已写入 ${file('after.xlsx')}`)
  const after = await read('after.xlsx')
  expect(after.length).toBe(units.length + 1)
  expect(after.filter(({ key }) => key === 'jiangsu')).toEqual([changed])
}, 60_000)

test('good rows are taken, bad ones are written beside the file with their reason, and that is 1', async () => {
  const [one] = (await read('units.xlsx')).filter(({ key }) => key === 'hubei')
  await write('mixed.xlsx', [
    { ...one, phone: '025-0000-8888' },
    { ...one, key: 'wuming', name: '', order: '598' },
  ])
  expect(await run(['organisations', 'import', file('mixed.xlsx'), ...as()])).toBe(1)
  expect(printed).toEqual([
    `新增 0 家，更新 1 家，退回 1 行；退回的行和错误原因在 ${file('mixed-错误.xlsx')}`,
    '有 1 行退回',
  ])
  const withReason = [
    ...organisationSheet,
    { key: 'why', label: '错误原因', width: 40, kind: 'text' as const },
  ]
  const [bad] = await readSheet(file('mixed-错误.xlsx'), withReason, 10)
  expect({ key: bad?.values['key'], says: bad?.values['why'] !== '' }).toEqual({
    key: 'wuming',
    says: true,
  })
}, 60_000)

test('who is no system administrator imports nothing', async () => {
  const { username } = stage.world.asCentre
  expect(await run(['organisations', 'import', file('mixed.xlsx'), '--username', username])).toBe(1)
  expect(printed.at(-1)).toBe(`没有担任此岗位的账号：${username}`)
}, 60_000)

test('a file that is no spreadsheet or is not there is told, and what is typed wrong is 2', async () => {
  fs.writeFileSync(file('no.xlsx'), 'text')
  expect(await run(['organisations', 'import', file('no.xlsx'), ...as()])).toBe(1)
  expect(printed.at(-1)).toContain('不是可读取的 .xlsx 表格')
  expect(await run(['organisations', 'import', file('nothing.xlsx'), ...as()])).toBe(3)
  expect(await run(['organisations', 'export', join(folder, 'no', 'where.xlsx'), ...as()])).toBe(3)
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await run(['organisations', 'import', file('no.xlsx')])).toBe(2)
}, 60_000)
