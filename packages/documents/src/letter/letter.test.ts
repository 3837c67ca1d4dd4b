import { needsTool } from '../../../../test/harness/tools.ts'
import { letterData } from '../../test/papers.ts'
import { mm, packed, pdfPagesInOrder, pdfWords } from '../../test/read.ts'
import { rendering, version } from '../../test/samples.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { letter } from './letter.ts'

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

needsTool('poppler')('who signs never stands on a page without text', async () => {
  for (let lines = 12; lines <= 22; lines++) {
    const words = Array.from({ length: lines }, (_, n) => `第${n + 1}行。`).join('\n')
    const { bytes } = await writePdf(letter({ ...letterData, words, owing: [] }), rendering)
    const last = packed(pdfPagesInOrder(bytes).at(-1) ?? '')
    expect(last).toContain(`第${lines}行。${packed(letterData.unit)}`)
  }
})
