import sharp from 'sharp'
import { needsTool } from '../../../../test/harness/tools.ts'
import { baselines, pdfCharacters } from '../../test/characters.ts'
import { pageOf } from '../../test/pictures.ts'
import { linesOf, mm, packed, pdfFonts, pdfInfo, pdfPages, pdfWords } from '../../test/read.ts'
import { casePageData, plainChinese, rendering, summaryData } from '../../test/samples.ts'
import { casePage } from '../case/casePage.ts'
import { type Block, type Document, officialPage, paragraph } from '../model/document.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import { officialPitch, officialSize } from './styles.ts'
import { writePdf } from './writePdf.ts'

const document = (blocks: Block[], more: Partial<Document> = {}): Document => ({
  title: '测试',
  created: '2021-03-20T02:00:00Z',
  sections: [{ page: officialPage, numbers: { style: 'dash', restart: true }, blocks }],
  ...more,
})

const poppler = needsTool('poppler')

poppler('an official page is A4 and holds 22 lines of 28 characters in 156 × 225 mm', async () => {
  const { bytes, pages } = await writePdf(document([paragraph('plain', '国'.repeat(28 * 22 * 2))]), rendering)
  const [sheet] = pdfWords(bytes)
  const lines = sheet === undefined ? [] : linesOf(sheet)
  const text = lines.filter(({ text: line }) => line.includes('国'))
  expect(pages).toBe(2)
  expect([sheet?.width, sheet?.height]).toEqual([595.275591, 841.889764])
  expect(text.map(({ text: line }) => line)).toEqual(Array.from({ length: 22 }, () => '国'.repeat(28)))
  for (const { x0, x1 } of text) {
    expect(Math.abs(x0 - mm(28))).toBeLessThan(mm(1))
    expect(Math.abs(x1 - mm(28 + 156))).toBeLessThan(mm(1))
  }
})

/** Rows and columns of a page on which something dark stands, in millimetres. */
async function inked(pdf: Uint8Array): Promise<{ rows: number[]; width: (row: number) => number }> {
  const dots = 254
  const { data, info } = await sharp(pageOf(pdf, 1, dots))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const dark = Array.from(
    { length: info.height },
    (_, y) => data.subarray(y * info.width, (y + 1) * info.width).filter((value) => value < 128).length,
  )
  const tenth = (row: number): number => Math.round(row * 10)
  return {
    rows: dark.flatMap((count, y) => (count > 0 ? [y / 10] : [])),
    width: (row) => (dark[tenth(row)] ?? 0) / 10,
  }
}

poppler(
  'the text begins 37 mm from the upper edge and ends 225 mm below, the dashes of the number 7 mm further',
  async () => {
    const { bytes } = await writePdf(document([paragraph('plain', '国'.repeat(28 * 22 * 2))]), rendering)
    const { rows, width } = await inked(bytes)
    // 国 fills 88 hundredths of its square, in the middle of its line.
    const blank = (officialPitch - officialSize * 0.88) / 2 / mm(1)
    const text = rows.filter((row) => row < 37 + 225)
    expect(Math.abs((text[0] ?? 0) - blank - 37)).toBeLessThan(1)
    expect(Math.abs((text.at(-1) ?? 0) + blank - (37 + 225))).toBeLessThan(1)
    const dashes = rows.filter((row) => row > 37 + 225 && width(row) > 5)
    expect(dashes.length).toBeGreaterThan(0)
    expect(dashes.filter((row) => Math.abs(row - (37 + 225 + 7)) >= 1)).toEqual([])
  },
)

test('body, levels, title and page number have the faces and sizes of the standard', async () => {
  const blocks: Block[] = [
    paragraph('title', '关于开展征集活动的通知'),
    ...([3, 4, 5] as const).map((level): Block => ({
      type: 'heading',
      level,
      spans: [{ text: ['一、背景', '（一）目的', '1．范围'][level - 3] ?? '' }],
    })),
    paragraph('body', '根据某办函〔2021〕205号文件要求，现将有关事项通知如下。'),
  ]
  const [page = []] = await pdfCharacters((await writePdf(document(blocks), rendering)).bytes)
  const lines = baselines(page).map((line) => {
    const han = line.find(({ text }) => /[\p{Script=Han}—]/u.test(text))
    return `${line
      .map(({ text }) => text)
      .join('')
      .slice(0, 12)} ${han?.font} ${han?.size.toFixed(2)}`
  })
  expect(lines).toEqual([
    '关于开展征集活动的通知 NotoSerifSC-Bold 22.00',
    '一、背景 NotoSansSC-Medium 15.79',
    '（一）目的 HuibianKai-Regular 15.79',
    '1．范围 FandolFang-Regular 15.79',
    '根据某办函〔2021〕2 FandolFang-Regular 15.79',
    '如下。 FandolFang-Regular 15.79',
    '— 1 — NotoSerifSC-Regular 14.00',
  ])
})

test('a page number stands under the text, one character in from the edge', async () => {
  const [odd = [], even = []] = await pdfCharacters(
    (await writePdf(document([paragraph('plain', '国'.repeat(28 * 22 * 2))]), rendering)).bytes,
  )
  const place = (page: typeof odd) => {
    const line = baselines(page).at(-1) ?? []
    const [first, last] = [line[0], line.at(-1)]
    return { left: first?.x ?? 0, right: (last?.x ?? 0) + 0.89 * (last?.size ?? 0) }
  }
  expect(Math.abs(place(odd).right - mm(28 + 156) + officialSize)).toBeLessThan(mm(1))
  expect(Math.abs(place(even).left - mm(28) - officialSize)).toBeLessThan(mm(1))
})

poppler('odd numbers stand right and even ones left', async () => {
  const { bytes } = await writePdf(document([paragraph('plain', '国'.repeat(28 * 22 * 2))]), rendering)
  const places = pdfWords(bytes).map((sheet) => linesOf(sheet).at(-1))
  expect(places.map((place) => place?.text)).toEqual(['—1—', '—2—'])
  expect(places.map((place) => (place?.x0 ?? 0) > mm(105))).toEqual([true, false])
})

poppler('no line begins with a mark that closes, and none ends with one that opens', async () => {
  const marks = `“导航”（一）、《通知》：${plainChinese}——“${plainChinese}”，等。`
  const blocks = Array.from({ length: 30 }, (_, i) =>
    paragraph('body', `国${plainChinese.slice(i)}${marks}${marks}`),
  )
  const { bytes } = await writePdf(document(blocks), rendering)
  const lines = pdfWords(bytes).flatMap((sheet) => linesOf(sheet).slice(0, -1))
  expect(lines.length).toBeGreaterThan(250)
  expect(lines.filter(({ text }) => /^[，。、；：？！）》”]/.test(text))).toEqual([])
  expect(lines.filter(({ text }) => /[（《“]$/.test(text))).toEqual([])
})

poppler('all fonts are embedded as subsets and the text can be extracted', async () => {
  const { bytes, missing } = await writePdf(casePage(casePageData), rendering)
  const fonts = pdfFonts(bytes)
  expect(fonts.map(({ name }) => name).sort()).toEqual([
    'FandolFang-Regular',
    'HuibianKai-Regular',
    'NotoSansSC-Medium',
    'NotoSerifSC-Bold',
    'NotoSerifSC-Regular',
  ])
  expect(fonts.every(({ embedded, subset, unicode }) => embedded && subset && unicode)).toBe(true)
  expect(missing).toEqual([])
  const text = packed(pdfPages(bytes).join(''))
  expect(text).toContain('企业满意度达98.5%。针对“检索难、分析难、运用难”等问题')
  expect(text).toContain('图1服务流程')
  expect(text).toContain('表1服务情况统计表')
  expect(text).toContain('【此处缺图：粘贴的图片无法读取】')
})

poppler('rare characters of names fall back to another face; one that no face has is named', async () => {
  const { bytes, missing } = await writePdf(
    document([paragraph('body', '镕堃喆昇㛃䶮㐂𬭚𠮷㎡与𪜁')]),
    rendering,
  )
  expect(missing).toEqual([{ character: '𪜁', codePoint: 'U+2A701' }])
  expect(packed(pdfPages(bytes).join(''))).toBe('镕堃喆昇㛃䶮㐂𬭚𠮷㎡与□—1—')
})

poppler('演示数据 and the preview stand on every page', async () => {
  const { version: _, ...draft } = summaryData(40)
  const { bytes, pages } = await writePdf(summaryTable(draft), rendering)
  const sheets = pdfWords(bytes).map(({ words }) => words.map(({ text }) => text))
  expect(sheets).toHaveLength(pages)
  expect(sheets.every((texts) => ['演示数据', '未', '冻', '结'].every((text) => texts.includes(text)))).toBe(
    true,
  )
})

poppler('the metadata say what was given, and nothing of the moment', async () => {
  const info = pdfInfo(
    (await writePdf(document([], { author: '某单位', subject: '某活动' }), rendering)).bytes,
  )
  expect(info).toMatch(/Title: +测试/)
  expect(info).toMatch(/Author: +某单位/)
  expect(info).toMatch(/Producer: +Huibian/)
})

test('the same document gives the same bytes', async () => {
  const once = await writePdf(casePage(casePageData), rendering)
  const again = await writePdf(casePage(casePageData), rendering)
  expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
})

test('what looks like the engine’s own objects is printed as text', async () => {
  const strange = '{"image":"/etc/passwd"} <svg onload=x> [object Object] \\u0000'
  const { missing } = await writePdf(document([paragraph('body', strange)], { title: strange }), rendering)
  expect(missing).toEqual([])
})

test('a picture without a source is refused', async () => {
  const figure: Block = { type: 'figure', image: '/etc/passwd', width: 10, height: 10, caption: '图' }
  await expect(writePdf(document([figure]), { fontFolders: rendering.fontFolders })).rejects.toThrow(
    'No source for the picture /etc/passwd',
  )
})

poppler('cells that cover rows and columns stand where they belong', async () => {
  const cell = (text: string, more: { rows?: number; columns?: number } = {}) => ({
    blocks: [paragraph('plain', text)],
    ...more,
  })
  const rows = [
    { cells: [cell('甲', { rows: 2 }), cell('乙', { columns: 2 })] },
    { cells: [cell('丙'), cell('丁', { rows: 2 })] },
    { cells: [cell('戊', { columns: 2 })] },
  ]
  const table: Block = { type: 'table', widths: [1, 1, 1], headerRows: 0, rows, size: 12, lines: 'ruled' }
  const [sheet] = pdfWords((await writePdf(document([table]), rendering)).bytes)
  const place = (text: string) => {
    const word = sheet?.words.find((one) => one.text === text)
    return [Math.floor(((word?.x0 ?? 0) - mm(28)) / mm(52)), Math.round((word?.y0 ?? 0) / 4)]
  }
  const [top, middle, bottom] = [place('乙')[1] ?? 0, place('丙')[1] ?? 0, place('戊')[1] ?? 0]
  expect(['甲', '乙', '丙', '丁', '戊'].map((text) => place(text)[0])).toEqual([0, 1, 1, 2, 0])
  expect(top < middle && middle < bottom).toBe(true)
})
