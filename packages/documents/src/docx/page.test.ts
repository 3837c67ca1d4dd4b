import JSZip from 'jszip'
import { needsTool } from '../../../../test/harness/tools.ts'
import { asPdf, asText, linesOf, mm, packed, pdfWords } from '../../test/read.ts'
import { type Block, officialPage, paragraph } from '../model/document.ts'
import { writeDocx } from './writeDocx.ts'

async function parts(): Promise<{ styles: string; text: string; fonts: string }> {
  const blocks = [paragraph('title', '标题'), paragraph('body', '正文')]
  const sections = [{ page: officialPage, numbers: { style: 'dash' as const, restart: true }, blocks }]
  const zip = await JSZip.loadAsync(
    await writeDocx({ title: '测试', created: '2021-03-20T02:00:00Z', sections }, {}),
  )
  const read = (name: string) => zip.file(name)?.async('string') ?? Promise.resolve('')
  return {
    styles: await read('word/styles.xml'),
    text: await read('word/document.xml'),
    fonts: await read('word/fontTable.xml'),
  }
}

/** A style's own XML. */
const styleIn = (styles: string, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? ''

test('a Word page has the text area, the lines and the characters of the standard', async () => {
  const { styles, text } = await parts()
  const margins = /<w:pgMar [^>]*>/.exec(text)?.[0] ?? ''
  const millimetres = ['top', 'right', 'bottom', 'left'].map((side) => {
    const [, value = '', unit] = new RegExp(`w:${side}="([\\d.]+)(mm)?"`).exec(margins) ?? []
    return unit === 'mm' ? Number(value) : (Number(value) / 1440) * 25.4
  })
  const [top = 0, right = 0, bottom = 0, left = 0] = millimetres
  expect(Math.abs(210 - left - right - 156)).toBeLessThan(1)
  expect(Math.abs(297 - top - bottom - 225)).toBeLessThan(1)
  expect(text).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(text).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
  expect(styleIn(styles, 'Normal')).toContain('<w:spacing w:val="-5"/>')
  expect(styleIn(styles, 'Normal')).toContain('<w:sz w:val="32"/>')
})

test.each([
  ['Body', '仿宋_GB2312', 32],
  ['Title', '方正小标宋简体', 44],
  ['Heading3', '黑体', 32],
  ['Heading4', '楷体_GB2312', 32],
  ['Heading5', '仿宋_GB2312', 32],
])('the style %s asks for %s, which an office’s Word has', async (id, face, halfPoints) => {
  const style = styleIn((await parts()).styles, id)
  expect(style).toContain(`w:eastAsia="${face}"`)
  expect(style).toContain(`<w:sz w:val="${halfPoints}"/>`)
})

test('each face that a style names has others in the font table that stand in for it', async () => {
  const { styles, fonts } = await parts()
  const named = new Set(
    Array.from(styles.matchAll(/<w:rFonts [^>]*w:eastAsia="([^"]+)"/g), ([, face]) => face),
  )
  const table = Array.from(
    fonts.matchAll(/<w:font w:name="([^"]+)"><w:altName w:val="([^"]+)"\/>/g),
    ([, face = '', others]) => [face, others],
  )
  expect(named.size).toBeGreaterThan(3)
  expect(Array.from(named).filter((face) => !table.some(([known]) => known === face))).toEqual([])
  expect(table).toContainEqual(['仿宋_GB2312', '仿宋,FangSong,华文仿宋'])
})

async function threePages(): Promise<Uint8Array> {
  const lines = Array.from({ length: 60 }, (_, n) => paragraph('body', `第${n + 1}行`))
  const sections = [{ page: officialPage, numbers: { style: 'dash' as const, restart: true }, blocks: lines }]
  return writeDocx({ title: '测试', created: '2021-03-20T02:00:00Z', sections }, {})
}

test('odd page numbers stand right and even ones left, as the file tells Word', async () => {
  const zip = await JSZip.loadAsync(await threePages())
  const read = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? ''
  expect(await read('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const relations = await read('word/_rels/document.xml.rels')
  const text = await read('word/document.xml')
  const footer = async (type: string): Promise<(string | undefined)[]> => {
    const id = new RegExp(`<w:footerReference w:type="${type}" r:id="([^"]+)"/>`).exec(text)?.[1]
    const target = new RegExp(`<Relationship Id="${id}"[^>]* Target="([^"]+)"`).exec(relations)?.[1]
    const xml = await read(`word/${target}`)
    return [/<w:jc w:val="(\w+)"\/>/.exec(xml)?.[1], /<w:instrText[^>]*>(\w+)</.exec(xml)?.[1]]
  }
  expect([await footer('default'), await footer('even')]).toEqual([
    ['right', 'PAGE'],
    ['left', 'PAGE'],
  ])
})

needsTool('writer', 'poppler')('LibreOffice prints them so, one character in from the edge', async () => {
  const places = pdfWords(asPdf('页.docx', await threePages())).map(({ words }) => {
    const foot = words.filter(({ y0 }) => y0 > mm(297 - 35))
    const [left, right] = [Math.min(...foot.map(({ x0 }) => x0)), Math.max(...foot.map(({ x1 }) => x1))]
    const said = packed(foot.map(({ text }) => text).join(''))
    return [said, left < mm(105) ? Math.round(left - mm(28)) : Math.round(mm(210 - 26) - right)]
  })
  expect(places).toEqual([
    ['—1—', 14],
    ['—2—', 14],
    ['—3—', 14],
  ])
})

const item = (text: string, ...more: Block[]): Block[] => [paragraph('body', text), ...more]

needsTool('writer')(
  'a list is Word’s own: it counts each anew, a level in a level, and prints as PDF does',
  async () => {
    const inner: Block = { type: 'list', ordered: true, items: [item('甲'), item('乙')] }
    const blocks: Block[] = [
      {
        type: 'list',
        ordered: true,
        items: [
          item('一', inner),
          item('二', inner, paragraph('body', '又'), inner, inner),
          item('末', inner),
        ],
      },
      { type: 'list', ordered: true, items: [item('三')] },
      { type: 'list', ordered: false, items: [item('点', inner)] },
    ]
    const sections = [{ page: officialPage, numbers: { style: 'none' as const }, blocks }]
    const docx = await writeDocx({ title: '测试', created: '2021-03-20T02:00:00Z', sections }, {})
    const lines = asText('表.docx', docx)
      .split('\n')
      .map((line) => packed(line.replace('\uFEFF', '')))
    expect(lines.filter((line) => line !== '')).toEqual([
      '1．一',
      '1．甲',
      '2．乙',
      '2．二',
      '1．甲',
      '2．乙',
      '又',
      '1．甲',
      '2．乙',
      '1．甲',
      '2．乙',
      '3．末',
      '1．甲',
      '2．乙',
      '1．三',
      '•点',
      '1．甲',
      '2．乙',
    ])
    const text = (await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string')) ?? ''
    expect(text.match(/<w:numPr>/g)).toHaveLength(17)
    expect(text).not.toContain('．')
  },
)

const cells = (...texts: string[]) => ({
  cells: texts.map((text) => ({ blocks: [paragraph('plain', text)] })),
})

needsTool('writer', 'poppler')(
  'a title falls between words, a table has lines of its own pitch, and who signs takes the end of the text along',
  async () => {
    const table = { type: 'table' as const, widths: [1, 3], headerRows: 0, size: 12, lines: 'ruled' as const }
    const long = '中心坚持问题导向，深入企业生产一线，了解研发人员在技术路线选择等方面的需求。'
    const blocks: Block[] = [
      paragraph('title', '关于报送知识产权信息公共服务优秀案例的催办通知'),
      { ...table, lines: 'bare', rows: [cells('填报单位', '某中心')] },
      { ...table, widths: [1], rows: [cells(long)] },
      ...Array.from({ length: 15 }, (_, n) => paragraph('body', `第${n + 1}行`)),
      { type: 'space', height: 10 },
      { type: 'sealPlace', name: '某省知识产权局', date: '2022年3月20日' },
    ]
    const sections = [{ page: officialPage, numbers: { style: 'none' as const }, blocks }]
    const docx = await writeDocx({ title: '测试', created: '2021-03-20T02:00:00Z', sections }, {})
    const [first = [], last = []] = pdfWords(asPdf('函.docx', docx)).map(linesOf)
    const said = first.map(({ text }) => packed(text))
    expect(said.slice(0, 2)).toEqual(['关于报送知识产权信息公共', '服务优秀案例的催办通知'])
    const at = said.findIndex((text) => text.includes('了解'))
    expect(Math.round((first[at + 1]?.y ?? 0) - (first[at]?.y ?? 0))).toBe(17)
    expect(last.map(({ text }) => packed(text))).toEqual(['第15行', '某省知识产权局', '2022年3月20日'])
    expect(last.slice(1).map(({ x1 }) => Math.round(mm(210 - 26) - x1))).toEqual([32, 32])
    const text = await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string')
    expect(text).not.toContain('</w:tbl><w:tbl>')
  },
)

test('of a table before who signs every paragraph of the last row stays with what follows', async () => {
  const rows = [cells('单位', '尚缺'), cells('甲', '一个'), cells('乙', '两个')]
  const blocks: Block[] = [
    { type: 'table', widths: [1, 3], headerRows: 1, size: 12, lines: 'ruled', rows },
    { type: 'space', height: 10 },
    { type: 'sealPlace', name: '某省知识产权局', date: '2022年3月20日' },
  ]
  const sections = [{ page: officialPage, numbers: { style: 'none' as const }, blocks }]
  const docx = await writeDocx({ title: '测试', created: '2021-03-20T02:00:00Z', sections }, {})
  const text = (await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string')) ?? ''
  const kept = Array.from(text.matchAll(/<w:p>(.*?)<\/w:p>/gs), ([, one = '']) => [
    Array.from(one.matchAll(/<w:t[ >][^<]*/g), ([run]) => run.replace(/^.*>/, '')).join(''),
    one.includes('<w:keepNext/>'),
  ])
  expect(kept).toEqual([
    ['单位', false],
    ['尚缺', false],
    ['甲', false],
    ['一个', false],
    ['乙', true],
    ['两个', true],
    ['', true],
    ['某省知识产权局', true],
    ['2022年3月20日', false],
  ])
})
