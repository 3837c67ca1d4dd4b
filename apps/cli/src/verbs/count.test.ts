import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../main'

const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-count-'))
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  for (const method of ['log', 'error'] as const)
    jest.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  fs.writeFileSync(path, content)
  return path
}

const counted = () => JSON.parse(printed.at(-1) ?? '')

test('the last line is one JSON object', async () => {
  const path = file('a.txt', '你好，世界！Hello world 2021年3月11日，共101家（TISC）。')
  expect(await run(['count', '--json', path])).toBe(0)
  expect(counted()).toEqual({
    words: 22,
    characters: 41,
    charactersNoSpaces: 39,
    chinese: 15,
    latinRuns: 7,
    paragraphs: 1,
  })
})

test('the marks of Markdown are not counted', async () => {
  await run(['count', '--json', file('a.md', '# 背景\n\n- **服务**企业\n')])
  expect(counted()).toMatchObject({ words: 6 })
})

test('a text that an old office program saved in GB 18030 is read', async () => {
  await run(['count', '--json', file('gb.txt', Buffer.from([0xc4, 0xe3, 0xba, 0xc3]))])
  expect(counted()).toMatchObject({ words: 2 })
})

test.each([
  ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '请另存为 .docx'],
  ['renamed.docx', Buffer.from('text'), '不是有效的 .docx 文件'],
  ['binary.txt', Buffer.from([0, 1, 2, 0xff, 0xfe, 0]), '不是文本文件'],
])('%s is refused with a sentence and 3', async (name, content, sentence) => {
  expect(await run(['count', file(name, content)])).toBe(3)
  expect(printed.join('\n')).toContain(sentence)
})

test('a file that is not there is 3', async () => {
  expect(await run(['count', join(folder, 'nothing')])).toBe(3)
})

test('a Word file is counted by its body; captions and notes stand apart', async () => {
  const { Document, Packer, Paragraph, TextRun, Table, TableRow, TableCell } = await import('docx')
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: '服务过程', heading: 'Heading1' }),
          new Paragraph({
            children: [
              new TextRun('为企业提供'),
              new TextRun({ text: ' PCT ', bold: true }),
              new TextRun('检索。'),
            ],
          }),
          new Paragraph({ text: '表1 服务情况', style: 'Caption' }),
          new Table({ rows: [new TableRow({ children: [cell('场次'), cell('12')] })] }),
        ],
      },
    ],
  })
  expect(await run(['count', '--json', file('case.docx', await Packer.toBuffer(document))])).toBe(0)
  expect(counted()).toMatchObject({ words: 16, inTables: 3, inCaptions: 6, tables: 1, figures: 0 })
})

test('a damaged Word file is refused with a sentence and 3', async () => {
  expect(await run(['count', file('broken.docx', Buffer.from('PK\u0003\u0004 nothing more'))])).toBe(3)
  expect(printed.join('\n')).toContain('已损坏')
})
