import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { readdirSync, readFileSync } from 'node:fs'
import { needsTool } from '../../../../test/harness/tools.ts'
import { asText, checkPdf, packed, pdfPages } from '../../test/read.ts'
import { bookData, fontFolders, picture, rendering } from '../../test/samples.ts'
import { numberedContents } from '../docx/numbering.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import type { ContentsEntry } from '../model/rendering.ts'
import { officePdf } from '../office/officePdf.ts'
import { renderPdf } from '../pdf/renderPdf.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { caseBook } from './caseBook.ts'

const minute = 60_000
const printed = writePdf(caseBook(bookData), rendering)

const captionsIn = (text: string) => packed(text).match(/[图表]\d+(服务流程|服务情况统计表)/g)

const numberedThrough = [1, 2, 3].flatMap((n) => [`图${n}服务流程`, `表${n}服务情况统计表`])

/** The entries whose title does not stand on the page with their number. */
function wrong(pages: string[], contents: ContentsEntry[]): ContentsEntry[] {
  const texts = pages.map(packed)
  return contents.filter(({ title, page }) => {
    const at = texts.findIndex((text) => text.endsWith(`—${page}—`))
    return !texts[at]?.includes(packed(title))
  })
}

needsTool('poppler')('the contents of the PDF name the pages on which the titles stand', async () => {
  const { bytes, contents } = await printed
  const pages = pdfPages(bytes)
  const listing = packed(pages.find((page) => page.includes('目')) ?? '')
  expect(contents.map(({ title }) => title)).toEqual([
    '第一部分　服务中小企业创新发展',
    '专利信息服务助力轴承企业突破“卡脖子”技术',
    '构建“专利池”服务产业集群',
    '第二部分　支撑产业发展',
    '专利导航支撑新能源产业布局',
    '案例索引',
  ])
  expect(wrong(pages, contents)).toEqual([])
  expect(contents.map(({ sheet }) => packed(pages[sheet - 1] ?? '')).every((text) => text !== '')).toBe(true)
  const entries =
    pages
      .map(packed)
      .find((text) => text.includes('目录'))
      ?.replaceAll('·', '') ?? listing
  expect(contents.filter(({ title, page }) => !entries.includes(`${packed(title)}${page}`))).toEqual([])
})

needsTool('poppler')(
  'region and unit stand under each title, captions are numbered through the book, the edition on cover and pages',
  async () => {
    const pages = pdfPages((await printed).bytes).map(packed)
    const text = pages.join('')
    expect(pages[0]).toContain('（送审稿）')
    expect(pages.slice(1, -1).filter((page) => !page.includes('案例集（送审稿）'))).toEqual([])
    expect(captionsIn(text)).toEqual(numberedThrough)
    expect(text.split('河南省洛阳市知识产权信息服务中心').length - 1).toBe(3)
  },
)

needsTool('poppler')(
  'what goes to the printer bears no edition, and no last page without a line on it',
  async () => {
    const { edition: _, ...bare } = { ...bookData, colophon: [] }
    const pages = pdfPages((await writePdf(caseBook(bare), rendering)).bytes).map(packed)
    expect(pages.filter((page) => page.includes('稿'))).toEqual([])
    expect(pages).toHaveLength(pdfPages((await printed).bytes).length - 1)
  },
)

needsTool('writer')(
  'captions of the Word book are fields with the numbers of the PDF, and LibreOffice counts the same',
  async () => {
    const docx = await writeDocx(caseBook(bookData), { images: () => picture })
    const xml = await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string')
    const fields = [...(xml ?? '').matchAll(/> SEQ (.) \\\* ARABIC <.*?<w:t [^>]*>(\d+)<\/w:t>/g)]
    expect(fields.map(([, kind, n]) => `${kind}${n}`)).toEqual(['图1', '表1', '图2', '表2', '图3', '表3'])
    expect(captionsIn(asText('book.docx', docx))).toEqual(numberedThrough)
  },
  minute,
)

needsTool('poppler')(
  'figures of the preface are counted with those of the cases, in the order of the book',
  async () => {
    const figure = { type: 'figure' as const, file: 'flow', caption: '服务流程', width: 1000, height: 667 }
    const text = pdfPages(
      (await writePdf(caseBook({ ...bookData, preface: [figure] }), rendering)).bytes,
    ).join('')
    expect(captionsIn(text)?.filter((caption) => caption.startsWith('图'))).toEqual([
      '图1服务流程',
      '图2服务流程',
      '图3服务流程',
      '图4服务流程',
    ])
  },
)

needsTool('poppler')('the index names the page of every case, by region and by unit', async () => {
  const { bytes, contents } = await printed
  const index = packed(pdfPages(bytes).at(-2) ?? '').replaceAll('·', '')
  const page = new Map(contents.map((entry) => [entry.id, entry.page]))
  const [first, second, third] = ['case-1-1', 'case-1-2', 'case-2-1'].map((id) => page.get(id))
  expect(index).toContain('案例索引一、按地区河南省（3篇）')
  expect(index).toContain(
    `专利信息服务助力轴承企业突破“卡脖子”技术${first}构建“专利池”服务产业集群${second}专利导航支撑新能源产业布局${third}`,
  )
  expect(index).toContain(`洛阳市知识产权信息服务中心${first}、${second}、${third}`)
})

test('regions stand in the order given, units by their sound', () => {
  const one = (region: string, unit: string) => ({
    ...bookData.chapters[0]?.cases[0],
    title: unit,
    region,
    unit,
    sections: [],
  })
  const cases = [one('河南', '郑州中心'), one('北京', '安徽中心'), one('兵团', '石河子中心')]
  const document = caseBook({ ...bookData, chapters: [{ title: '章', cases }], regions: ['北京', '河南'] })
  const index = document.sections.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'references')
  expect(
    index.map((block) => (block.type === 'references' ? block.lines.map(({ text }) => text) : [])),
  ).toEqual([
    ['北京（1篇）', '安徽中心', '河南（1篇）', '郑州中心', '兵团（1篇）', '石河子中心'],
    ['安徽中心', '石河子中心', '郑州中心'],
  ])
})

test('the index is called as the call calls its entries', () => {
  const headings = caseBook({ ...bookData, noun: '作品' })
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'heading' && block.id === 'index' ? block.spans : []))
  expect(headings).toEqual([{ text: '作品索引' }])
})

needsTool('qpdf')('the PDF is sound', async () => {
  expect(checkPdf((await printed).bytes)).toContain('No syntax or stream encoding errors found')
})

needsTool('poppler', 'writer', 'uno')(
  'the contents of the Word file name the pages of LibreOffice’s layout',
  async () => {
    const { contents } = await printed
    const document = caseBook(bookData)
    const images = () => picture
    const numbered = await numberedContents(await writeDocx(document, { images }), {
      entries: contents,
      fontFolders,
      time: minute,
    })
    expect(numbered?.map(({ id }) => id)).toEqual(contents.map(({ id }) => id))
    // The layout that readers get: with ours standing in for the official typefaces.
    const book = await writeDocx(document, { images, contents: numbered ?? [] })
    const laidOut = await officePdf(book, { kind: 'docx', fontFolders, time: minute })
    expect(wrong(pdfPages(laidOut ?? new Uint8Array()), numbered ?? [])).toEqual([])
  },
  2 * minute,
)

/** Whether Word asks to update the contents when the file is opened. */
async function asksToUpdate(docx: Uint8Array): Promise<boolean> {
  const settings = await (await JSZip.loadAsync(docx)).file('word/settings.xml')?.async('string')
  return settings?.includes('<w:updateFields/>') ?? false
}

test('Word is asked to update the contents unless their numbers are its own layout’s', async () => {
  const { contents } = await printed
  const written = (rendering: object) =>
    writeDocx(caseBook(bookData), { images: () => picture, ...rendering })
  expect(await asksToUpdate(await written({}))).toBe(true)
  expect(await asksToUpdate(await written({ contents, borrowed: true }))).toBe(true)
  expect(await asksToUpdate(await written({ contents }))).toBe(false)
})

test('without LibreOffice there are no numbers of its own', async () => {
  const { contents } = await printed
  const docx = await writeDocx(caseBook(bookData), { images: () => picture, contents })
  expect(
    await numberedContents(docx, {
      entries: contents,
      fontFolders,
      time: minute,
      soffice: '/nowhere/soffice',
    }),
  ).toBeUndefined()
})

test(
  'a thread prints the same bytes',
  async () => {
    const threaded = await renderPdf(caseBook(bookData), rendering, { heap: 500, time: minute })
    expect(Buffer.compare(threaded.bytes, (await printed).bytes)).toBe(0)
  },
  minute,
)

test(
  'a thread prints one document after another',
  async () => {
    const print = () => renderPdf(caseBook(bookData), rendering, { heap: 450, time: minute })
    const [first, second] = [await print(), await print()]
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  },
  minute,
)

test(
  'a thread that takes too much memory or time is ended, and says so',
  async () => {
    await expect(renderPdf(caseBook(bookData), rendering, { heap: 16, time: minute })).rejects.toThrow(
      /memory limit/,
    )
    await expect(renderPdf(caseBook(bookData), rendering, { heap: 500, time: 5 })).rejects.toThrow(
      'Printing took longer than 5 ms',
    )
  },
  minute,
)

/** Processes whose command line names the pipe of this test's LibreOffice. */
const offices = (): string[] =>
  readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`numbering${process.pid}x`)
    } catch {
      return false
    }
  })

const until = async (reached: () => boolean): Promise<void> => {
  for (let i = 0; i < 400 && !reached(); i++) await new Promise((resolve) => setTimeout(resolve, 50))
}

needsTool('writer', 'uno')(
  'an abandoned numbering leaves no program behind',
  async () => {
    const { contents } = await printed
    const docx = await writeDocx(caseBook(bookData), { images: () => picture })
    const stop = new AbortController()
    const numbering = numberedContents(docx, {
      entries: contents,
      fontFolders,
      time: minute,
      signal: stop.signal,
    })
    await until(() => offices().length > 1)
    stop.abort()
    await expect(numbering).rejects.toThrow('The operation was aborted')
    await until(() => offices().length === 0)
    expect(offices()).toEqual([])
  },
  minute,
)

/** Titles of an outline, each with those below it. */
type Titles = [title: string, below: Titles[]]

function titlesBelow(item: PDFDict): Titles[] {
  const found: Titles[] = []
  for (
    let child = item.lookupMaybe(PDFName.of('First'), PDFDict);
    child;
    child = child.lookupMaybe(PDFName.of('Next'), PDFDict)
  ) {
    const title = child.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText()
    found.push([title, titlesBelow(child)])
  }
  return found
}

test('chapters and cases stand in the outline, and each line of the contents is a link', async () => {
  const pdf = await PDFDocument.load((await printed).bytes)
  const outlines = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict)
  expect(titlesBelow(outlines)).toEqual([
    ['序　言', []],
    ['编写说明', []],
    [
      '第一部分　服务中小企业创新发展',
      [
        ['专利信息服务助力轴承企业突破“卡脖子”技术', []],
        ['构建“专利池”服务产业集群', []],
      ],
    ],
    ['第二部分　支撑产业发展', [['专利导航支撑新能源产业布局', []]]],
    ['案例索引', []],
  ])
  const links = pdf
    .getPages()
    .map((page) => page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.size() ?? 0)
  expect(links.filter((count) => count > 0)).toEqual([6, 4])
})
