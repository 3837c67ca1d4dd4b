import {
  caseBook,
  numberedContents,
  officePdf,
  renderPdf,
  type ContentsEntry,
  writeDocx,
} from '@huibian/documents'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPdf, packed, pdfFonts, pdfPages } from '../../packages/documents/test/read'
import { fontFolders } from '../../packages/documents/test/samples'
import { caseBookData, drawFigures } from '../bench/case-book.mjs'
import { needsTool } from '../harness/tools'

const cases = 300
const minutes = (n: number) => n * 60_000
const book = caseBook(caseBookData(cases))

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'book-'))
  await drawFigures(cases, folder)
}, minutes(2))
afterAll(() => rmSync(folder, { recursive: true }))

const images = (id: string): Uint8Array => readFileSync(join(folder, `${id}.jpg`))
const printed = () => renderPdf(book, { fontFolders, images }, { heap: 600, time: minutes(3) })

/** Entries whose title does not stand on the page that bears their number. */
function wrong(pages: string[], contents: ContentsEntry[]): string[] {
  const numbered = new Map(pages.map((page) => [/—(\d+)—$/.exec(packed(page))?.[1], packed(page)]))
  return contents
    .filter(({ title, page }) => !numbered.get(page)?.includes(packed(title)))
    .map(({ id }) => id)
}

needsTool('poppler', 'qpdf')(
  'a book of 300 cases has right contents, all glyphs, embedded fonts and a sound file',
  async () => {
    const { bytes, contents, missing, pages } = await printed()
    const texts = pdfPages(bytes)
    expect(texts).toHaveLength(pages)
    expect(contents).toHaveLength(307)
    expect(wrong(texts, contents)).toEqual([])
    expect(missing).toEqual([])
    expect(
      pdfFonts(bytes).filter(({ embedded, subset, unicode }) => !(embedded && subset && unicode)),
    ).toEqual([])
    expect(packed(texts.join('')).match(/图\d+服务流程示意/g)).toHaveLength(200)
    expect(checkPdf(bytes)).toContain('No syntax or stream encoding errors found')
  },
  minutes(5),
)

needsTool('poppler', 'writer', 'uno')(
  'the contents of its Word file are right in LibreOffice’s own layout',
  async () => {
    const { contents } = await printed()
    const draft = await writeDocx(book, { images })
    const numbered =
      (await numberedContents(draft, { entries: contents, fontFolders, time: minutes(6) })) ?? []
    expect(numbered).toHaveLength(contents.length)
    const word = await writeDocx(book, { images, contents: numbered })
    const laidOut = await officePdf(word, { kind: 'docx', fontFolders, time: minutes(6) })
    expect(wrong(pdfPages(laidOut ?? new Uint8Array()), numbered)).toEqual([])
  },
  minutes(14),
)
