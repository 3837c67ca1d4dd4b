import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { upload } from '../../../../test/harness/upload'
import { zipped } from '../../../../test/harness/zipped'
import { pastCaseColumns } from '../likeness/pastCase.sheet'
import { sheetBytes } from '../platform/sheet'
import { officeOf } from './officeZip'
import { takeUpload } from './takeUpload'

let stage: Stage
let folder: string
beforeAll(async () => {
  stage = await n2Stage()
  folder = await mkdtemp(join(tmpdir(), 'huibian-large-'))
})
afterAll(async () => {
  await stage?.close()
  await rm(folder, { recursive: true, force: true })
})

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('a table is known for one however large it is, also where only its end says so', async () => {
  const { world } = stage
  const rows = Array.from({ length: 3000 }, () => ({
    values: { title: randomBytes(400).toString('base64') },
  }))
  const table = { sheet: '往年案例', columns: pastCaseColumns, rows, created: '2021-01-01T00:00:00Z' }
  const bytes = await sheetBytes(table)
  expect(bytes.length).toBeGreaterThan(1_048_576)
  const id = await upload(world, world.asProvince, bytes, { purpose: 'sheet', filename: '往年.xlsx' })
  const { mime } = await world.within(world.asProvince, (ctx) => takeUpload(ctx, id, 'sheet'))
  expect(mime).toBe(sheet)
})

test('a ZIP that has none of their parts, is cut short or is none is no office file', async () => {
  const kindOf = async (bytes: Uint8Array): Promise<string | undefined> => {
    const path = join(folder, 'file')
    await writeFile(path, bytes)
    return officeOf(path)
  }
  const named = (name: string) => [name, Buffer.from('xl/workbook.xml')] as const
  const word = await zipped([named('a.txt'), named('word/document.xml')])
  const plain = await zipped([named('a.txt'), named('x/word/document.xml')])
  expect([
    await kindOf(word),
    await kindOf(plain),
    await kindOf(word.subarray(0, -30)),
    await kindOf(Buffer.from('PK\x05\x06')),
    await kindOf(Buffer.alloc(0)),
  ]).toEqual(['word', undefined, undefined, undefined, undefined])
})
