import { needsTool } from '../../../../test/harness/tools.ts'
import { letterData } from '../../test/papers.ts'
import { asPdf, linesOf, mm, packed, pdfPagesInOrder, pdfWords } from '../../test/read.ts'
import { rendering, version } from '../../test/samples.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { letter, type LetterData } from './letter.ts'

needsTool('poppler')(
  'a letter says who is asked for what, numbered and signed, with a place for the seal on its date',
  async () => {
    const { bytes, pages, sealPlaces } = await writePdf(letter({ ...letterData, version }), rendering)
    const said = packed(pdfPagesInOrder(bytes).join(''))
    const { title, number, receiver, unit, date, owing } = letterData
    const order = [
      number,
      title,
      `${receiver}：`,
      '第一阶段报送工作',
      ...owing.map((one) => one.unit),
      unit,
      date,
    ]
    const places = order.map((words) => said.lastIndexOf(packed(words)))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(said).toContain(version.code)
    const [place] = sealPlaces
    expect([sealPlaces.length, place?.page]).toEqual([1, pages])
  },
)

/** Points from the left to the text's right edge. */
const edge = mm(210 - 26)
const character = 15.79

type Signed = { name: Line; date: Line; last: Line }
type Line = ReturnType<typeof linesOf>[number]

/** Who signs and when on the last page, and the line above them. */
function signedOn(pdf: Uint8Array, unit: string): Signed {
  const lines = pdfWords(pdf).map(linesOf).at(-1) ?? []
  const at = lines.findIndex(({ text }) => packed(text) === packed(unit))
  const [last, name, date] = [at - 1, at, at + 1].map((i) => lines[i])
  if (!last || !name || !date) throw new Error('nobody signs')
  return { name, date, last }
}

const middleOf = ({ x0, x1 }: Line): number => (x0 + x1) / 2

needsTool('poppler')(
  'the date ends four characters before the edge, the name stands centred over it, and the seal lies over both',
  async () => {
    const { bytes, sealPlaces } = await writePdf(letter({ ...letterData, owing: [], version }), rendering)
    const { name, date, last } = signedOn(bytes, letterData.unit)
    expect(Math.abs(edge - date.x1 - 4 * character)).toBeLessThan(1)
    expect(Math.abs(middleOf(name) - middleOf(date))).toBeLessThan(1)
    const [place] = sealPlaces
    const [x, y] = [mm(place?.x ?? 0), mm(place?.y ?? 0)]
    expect(Math.abs(x - middleOf(date))).toBeLessThan(1)
    // Name and date lie a little below the seal's middle, and its upper edge is less than a line below the text.
    const between = (name.y + date.y + character) / 2
    expect([between > y, between - y < mm(6)]).toEqual([true, true])
    for (const diameter of [42, 45, 50]) {
      const top = y - mm(diameter / 2)
      expect([diameter, top > last.y + character, top < last.y + character + mm(225 / 22)]).toEqual([
        diameter,
        true,
        true,
      ])
      for (const { y: upper } of [name, date])
        expect([upper - y, upper + character - y].every((away) => Math.abs(away) < mm(diameter / 2))).toBe(
          true,
        )
    }
  },
)

const long = '新疆生产建设兵团知识产权局信息公共服务中心'

needsTool('poppler')(
  'a name that is too long for that ends at the edge, over the middle of the date',
  async () => {
    const { bytes } = await writePdf(letter({ ...letterData, owing: [], unit: long }), rendering)
    const { name, date } = signedOn(bytes, long)
    expect(Math.abs(edge - name.x1)).toBeLessThan(2)
    expect(Math.abs(middleOf(name) - middleOf(date))).toBeLessThan(1)
  },
)

needsTool('writer', 'poppler')(
  'in Word they stand as in the PDF, and the number over the title',
  async () => {
    for (const unit of [letterData.unit, long]) {
      const docx = await writeDocx(letter({ ...letterData, owing: [], unit }), {})
      const pdf = asPdf('函.docx', docx)
      const { name, date } = signedOn(pdf, unit)
      expect(Math.abs(middleOf(name) - middleOf(date))).toBeLessThan(2)
      if (unit === long) expect(Math.abs(edge - name.x1)).toBeLessThan(character)
      else expect(Math.abs(edge - date.x1 - 4 * character)).toBeLessThan(character / 2)
      const said = packed(pdfPagesInOrder(pdf).join(''))
      expect(said.indexOf(packed(letterData.number))).toBeLessThan(said.indexOf('关于报送'))
    }
  },
)

/** In which of the page's 22 lines each line stands, counted from the first; a title's glyphs are larger and begin a third of a line higher. */
const gridLines = (pdf: Uint8Array): { text: string; line: number }[] =>
  (pdfWords(pdf).map(linesOf)[0] ?? [])
    .filter(({ y }) => y > mm(36))
    .map(({ text, y }) => ({ text: packed(text), line: (y - mm(37)) / mm(225 / 22) }))

needsTool('writer', 'poppler')(
  'one line of the grid is left blank between title and receiver, in Word as in the PDF',
  async () => {
    for (const [title, rows] of [
      ['关于报送案例的通知', 1],
      [letterData.title, 2],
      ['关于报送知识产权信息公共服务优秀案例和知识产权公共服务机构典型经验做法有关材料的催办通知', 3],
    ] as const) {
      const data = letter({ ...letterData, number: '', title, owing: [], version })
      for (const pdf of [
        (await writePdf(data, rendering)).bytes,
        asPdf('函.docx', await writeDocx(data, {})),
      ]) {
        const lines = gridLines(pdf)
        const at = lines.findIndex(({ text }) => text === packed(`${letterData.receiver}：`))
        expect(lines.slice(0, at).map(({ line }) => Math.floor(line + 0.4))).toEqual(
          Array.from({ length: rows }, (_, n) => n),
        )
        for (const [n, { line }] of lines.slice(at, at + 3).entries())
          expect(Math.abs(line - 0.24 - (rows + 1 + n))).toBeLessThan(0.05)
      }
    }
  },
)

needsTool('poppler')('what a correction changed is counted through, without a table', async () => {
  const points = ['原：3月26日截止，现改为：4月9日截止。', '原：6月25日截止，现改为：7月9日截止。']
  const { bytes } = await writePdf(letter({ ...letterData, number: '', owing: [], points }), rendering)
  const said = packed(pdfPagesInOrder(bytes).join(''))
  expect(points.map((point, at) => said.includes(packed(`${at + 1}. ${point}`)))).toEqual([true, true])
  expect(said).not.toContain('截止时间')
})

const signing = [packed(letterData.unit), packed(letterData.date)]

/** The lines of a letter's last page to its date, without what stands over the text. */
async function ended(more: Partial<LetterData>): Promise<string[]> {
  const { bytes } = await writePdf(letter({ ...letterData, owing: [], ...more }), rendering)
  const lines = (pdfWords(bytes).map(linesOf).at(-1) ?? []).filter(({ y }) => y > mm(37))
  const said = lines.map(({ text }) => packed(text))
  return said.slice(0, said.indexOf(signing[1] ?? '') + 1)
}

const paragraphs = (count: number): string[] => Array.from({ length: count }, (_, n) => `第${n + 1}行。`)

needsTool('poppler')('who signs never stands on a page without text', async () => {
  for (let lines = 9; lines <= 22; lines++) {
    const words = paragraphs(lines).join('\n')
    expect((await ended({ words })).slice(-3)).toEqual([`第${lines}行。`, ...signing])
  }
})

const sentence = '请各有关单位对照所列事项抓紧办理，按时报送。'

needsTool('poppler')('of a long last paragraph two lines at least stay with who signs', async () => {
  const kept = []
  for (let lines = 3; lines <= 14; lines++) {
    const last = await ended({ words: [...paragraphs(lines), sentence.repeat(14)].join('\n') })
    expect(last.slice(-2)).toEqual(signing)
    kept.push(last.length - 2)
  }
  expect(kept).toEqual([2, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

const owed = { unit: '', phase: '第一阶段', due: '3月26日 24:00', missing: '案例 1 个' }

needsTool('poppler')(
  'of a table before who signs the last row stays with that, under its head again',
  async () => {
    for (let units = 1; units <= 14; units++) {
      const owing = Array.from({ length: units }, (_, n) => ({ ...owed, unit: `单位${n + 1}` }))
      const last = await ended({ owing, words: paragraphs(8).join('\n') })
      expect(last.slice(-2)).toEqual(signing)
      const text = last.join('')
      const [head, row] = [text.indexOf('截止时间'), text.lastIndexOf(`单位${units}`)]
      expect([head >= 0, row > head]).toEqual([true, true])
    }
  },
)
