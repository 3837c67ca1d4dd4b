import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Column, writeTable } from '@huibian/documents'
import { Document, Packer, Paragraph } from 'docx'
import { runWorker, type ChildAnswer, type ChildLimits } from '../platform/child'
import { Refused } from '../platform/refusal'
import { sentenceOf } from '../platform/say'
import { demandRead } from '../platform/sheet'
import { wordFrom } from './readWord'

let folder: string
let word: string
let sheet: string
const columns: Column[] = [{ key: 'name', label: '单位名称', width: 30, kind: 'text' }]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibian-limits-'))
  word = join(folder, '案例.docx')
  sheet = join(folder, '单位.xlsx')
  const children = Array.from({ length: 4000 }, (_, n) => new Paragraph(`第 ${n} 段：${'国'.repeat(80)}`))
  await writeFile(word, await Packer.toBuffer(new Document({ sections: [{ children }] })))
  const rows = Array.from({ length: 8000 }, (_, n) => ({
    values: { name: `第 ${n} 个单位${'国'.repeat(40)}` },
  }))
  await writeTable(sheet, { sheet: '单位', columns, rows, created: '2026-01-01T00:00:00Z' })
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

const wide: ChildLimits = { milliseconds: 60_000, megabytes: 512, answer: 20 * 1024 * 1024 }
const reading = {
  word: (limits: ChildLimits) => runWorker('word.mjs', [word, folder], limits),
  sheet: (limits: ChildLimits) =>
    runWorker('sheet.mjs', [sheet, JSON.stringify({ columns, rows: 10_000 })], limits),
}

/** What whoever brought a file is told where its reader gave this answer; nothing where it was read. */
function told(kind: keyof typeof reading, child: ChildAnswer, limits: ChildLimits): string | undefined {
  try {
    if (kind === 'word') wordFrom(child, '案例.docx')
    else demandRead(child, limits)
    return undefined
  } catch (error) {
    const [violation] = error instanceof Refused ? error.violations : []
    if (!violation) throw error
    return sentenceOf(violation)
  }
}

test.each([
  [
    'word',
    { milliseconds: 200 },
    '“案例.docx”在 10 秒内未能读完，已停止读取，请删去不需要的内容后另存为 .docx 再上传。',
  ],
  [
    'word',
    { megabytes: 10 },
    '“案例.docx”读取时占用内存超过 512 MB，已停止读取，请删去不需要的内容后另存为 .docx 再上传。',
  ],
  ['sheet', { milliseconds: 200 }, '表格在 0.2 秒内未能读完，已停止读取，请删去多余的格式和空行后重新上传。'],
  [
    'sheet',
    { megabytes: 10 },
    '表格读取时占用内存超过 10 MB，已停止读取，请删去多余的格式和空行后重新上传。',
  ],
] as const)(
  'a %s file whose reader takes more than %j is ended, and the sentence names the limit',
  async (kind, tight, sentence) => {
    const limits = { ...wide, ...tight }
    expect(told(kind, await reading[kind](limits), limits)).toBe(sentence)
  },
  30_000,
)

test.each(['word', 'sheet'] as const)('the same %s file is read where the limits allow it', async (kind) => {
  expect(told(kind, await reading[kind](wide), wide)).toBe(undefined)
})
