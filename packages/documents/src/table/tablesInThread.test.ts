import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import JSZip from 'jszip'
import { tablesInThread } from './tablesInThread.ts'
import { writeTables, type BookProperties, type TableContent, type TableRow } from './writeTable.ts'

const properties: BookProperties = { demo: true, created: '2026-01-01T00:00:00Z' }

const columns: TableContent['columns'] = [
  { key: 'n', label: '序号', width: 8, kind: 'number' },
  { key: 'title', label: '名称', width: 30, kind: 'text' },
  { key: 'day', label: '日期', width: 12, kind: 'date' },
  { key: 'kind', label: '类型', width: 12, kind: 'text', options: ['甲', '乙'] },
]

const rowOf = (n: number): TableRow => ({
  values: {
    n,
    title: `=第${n}行`,
    day: new Date(Date.UTC(2026, 0, 1 + (n % 28))),
    kind: n % 3 ? '甲' : undefined,
  },
  ...(n % 50 === 0 ? { errors: ['没有类型。', '请补充'] } : {}),
})

const tables = (): TableContent[] => [
  { sheet: '长表', columns, rows: Array.from({ length: 1001 }, (_, n) => rowOf(n)), withErrors: true },
  { sheet: '空表', columns, rows: [], emptyRows: 20 },
  {
    sheet: '来得慢',
    columns,
    rows: (async function* () {
      for (let n = 0; n < 400; n++) yield rowOf(n)
    })(),
  },
]

async function written(): Promise<Uint8Array> {
  const out = new PassThrough()
  const bytes = buffer(out)
  await writeTables(out, tables(), properties)
  return bytes
}

async function parts(workbook: Uint8Array): Promise<{ [name: string]: string }> {
  const { files } = await JSZip.loadAsync(workbook)
  const read = Object.values(files).map(async (file) => [file.name, await file.async('string')] as const)
  return Object.fromEntries(await Promise.all(read))
}

test('a thread writes the same tables as the server would, whole and in order', async () => {
  expect(await parts(await tablesInThread(tables(), properties))).toEqual(await parts(await written()))
})

test('while a long table is written, others have their turns', async () => {
  let turns = 0
  const beat = setInterval(() => turns++, 1)
  const rows = Array.from({ length: 5000 }, (_, n) => rowOf(n))
  await tablesInThread([{ sheet: '表', columns, rows }], properties)
  clearInterval(beat)
  expect(turns).toBeGreaterThan(5000 / 200)
})

test('where the rows cannot be had, who asked is told why, and they are asked for no longer', async () => {
  let closed = false
  async function* rows(): AsyncGenerator<TableRow> {
    try {
      for (let n = 0; n < 300; n++) yield rowOf(n)
      throw new Error('the database is gone')
    } finally {
      closed = true
    }
  }
  await expect(tablesInThread([{ sheet: '表', columns, rows: rows() }], properties)).rejects.toThrow(
    'the database is gone',
  )
  expect(closed).toBe(true)
})
