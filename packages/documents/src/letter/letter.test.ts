import { needsTool } from '../../../../test/harness/tools.ts'
import { letterData } from '../../test/papers.ts'
import { linesOf, mm, packed, pdfPagesInOrder, pdfWords } from '../../test/read.ts'
import { rendering, version } from '../../test/samples.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { letter, type LetterData } from './letter.ts'

needsTool('poppler')(
  'a letter says who is asked for what, numbered and signed, with a place for the seal on its date',
  async () => {
    const { bytes, pages, sealPlaces } = await writePdf(letter({ ...letterData, version }), rendering)
    const said = packed(pdfPagesInOrder(bytes).join(''))
    const { title, number, receiver, unit, date, owing } = letterData
    const order = [
      title,
      number,
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
    const signed = pdfWords(bytes)[pages - 1]?.words.find(({ text }) => text.includes(unit))
    const middle = ((signed?.x0 ?? 0) + (signed?.x1 ?? 0)) / 2
    expect(Math.abs(middle - mm(place?.x ?? 0))).toBeLessThan(mm(15))
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
  for (let lines = 12; lines <= 22; lines++) {
    const words = paragraphs(lines).join('\n')
    expect((await ended({ words })).slice(-3)).toEqual([`第${lines}行。`, ...signing])
  }
})

const sentence = '请各有关单位对照所列事项抓紧办理，按时报送。'

needsTool('poppler')('of a long last paragraph two lines at least stay with who signs', async () => {
  const kept = []
  for (let lines = 5; lines <= 16; lines++) {
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
