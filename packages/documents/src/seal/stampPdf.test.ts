import { needsTool } from '../../../../test/harness/tools.ts'
import { checkPdf, mm, packed, pdfPages, pdfWords } from '../../test/read.ts'
import { rendering, summaryData } from '../../test/samples.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import { sealPage } from './sealPage.ts'
import { summarySealPosition } from './sealPlaces.ts'
import { stampInThread } from './pressInThread.ts'
import { stampPdf } from './stampPdf.ts'

const at = new Date('2021-03-25T02:00:00Z')
const seal = { name: '河南省知识产权局', diameter: 45 }
const stamping = { ...rendering, at }

needsTool('poppler')('every seal says 样章 and its unit’s whole name', async () => {
  const names = [
    '河南省知识产权局',
    '新疆生产建设兵团市场监督管理局',
    '中国科学技术大学知识产权信息服务中心',
    '某',
  ]
  for (const name of names) {
    const [sheet] = pdfWords(await sealPage({ name, diameter: 42 }, rendering, { created: at.toISOString() }))
    const characters = sheet?.words.map(({ text }) => text).join('') ?? ''
    expect([...characters].sort().join('')).toBe([...name, ...'样章'].sort().join(''))
    expect(Math.abs((sheet?.width ?? 0) - mm(42))).toBeLessThan(0.01)
  }
})

needsTool('poppler')(
  'a stamped table keeps its pages and text, and its first page bears the seal over the name',
  async () => {
    const plain = await writePdf(summaryTable(summaryData(30)), rendering)
    const stamped = await stampPdf(plain.bytes, { seal, position: summarySealPosition }, stamping)
    const [before, after] = [pdfPages(plain.bytes), pdfPages(stamped)]
    expect(after.length).toBe(before.length)
    expect(after.slice(1)).toEqual(before.slice(1))
    expect(packed(after[0] ?? '')).toContain('印章图样，不具有电子签章效力')
    const marks = pdfWords(stamped)[0]?.words.filter(({ text }) => /^[样章]+$/.test(text)) ?? []
    expect(marks.length).toBeGreaterThan(0)
    for (const { x0, x1, y0, y1 } of marks) {
      expect(Math.abs((x0 + x1) / 2 - mm(summarySealPosition.x))).toBeLessThan(mm(12))
      expect(Math.abs((y0 + y1) / 2 - mm(summarySealPosition.y))).toBeLessThan(mm(12))
    }
    expect(packed(after[0] ?? '')).toContain('案例汇总表（第一阶段）')
  },
)

needsTool('poppler')('a picture pressed for another unit’s says so, and lies across every edge', async () => {
  const plain = await writePdf(summaryTable(summaryData(40)), rendering)
  const pressing = { seal, position: summarySealPosition, onBehalf: true, seam: true }
  const pages = pdfWords(await stampPdf(plain.bytes, pressing, stamping))
  expect(pages.length).toBeGreaterThan(1)
  const said = pages.map(({ words }) => words.map(({ text }) => text).join(''))
  expect(said[0]).toContain('（代章）印章图样，不具有电子签章效力')
  const atEdge = pages.map(({ width, words }) => words.some(({ x1 }) => x1 > width - mm(45)))
  expect(atEdge).toEqual(pages.map(() => true))
})

test('a thread presses the same picture, and tells why it does not', async () => {
  const { bytes } = await writePdf(summaryTable(summaryData(3)), rendering)
  const pressing = { seal, position: summarySealPosition, onBehalf: true }
  const here = await stampPdf(bytes, pressing, stamping)
  expect(Buffer.from(await stampInThread(bytes, pressing, stamping)).equals(here)).toBe(true)
  const beyond = { ...pressing, seal: { ...seal, diameter: 400 } }
  await expect(stampInThread(bytes, beyond, stamping)).rejects.toMatchObject({ name: 'NoRoomForSeal' })
})

needsTool('qpdf')('a stamped PDF is sound, twice stamped too', async () => {
  const { bytes } = await writePdf(summaryTable(summaryData(2)), rendering)
  const once = await stampPdf(bytes, { seal, position: summarySealPosition }, stamping)
  const twice = await stampPdf(
    once,
    { seal: { name: '某单位', use: '业务专用章', diameter: 42 }, position: { page: 1, x: 200, y: 150 } },
    stamping,
  )
  expect(checkPdf(twice)).toContain('No syntax or stream encoding errors found')
})

type Area = { left: number; top: number; right: number; bottom: number }

/** Where each seal's 样章 stands on the first page: one box a seal, of its two characters. */
function specimens(pdf: Uint8Array): Area[] {
  const words = pdfWords(pdf)[0]?.words.filter(({ text }) => /^[样章]+$/.test(text)) ?? []
  const near = words.map(({ x0, x1, y0, y1 }) => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 }))
  const seals: (typeof near)[] = []
  for (const one of near) {
    const own = seals.find((seal) => seal.some(({ x, y }) => Math.hypot(x - one.x, y - one.y) < mm(20)))
    if (own) own.push(one)
    else seals.push([one])
  }
  return seals.map((points) => ({
    left: Math.min(...points.map(({ x }) => x)),
    right: Math.max(...points.map(({ x }) => x)),
    top: Math.min(...points.map(({ y }) => y)),
    bottom: Math.max(...points.map(({ y }) => y)),
  }))
}

needsTool('poppler')(
  'pictures of several seals stand side by side and never touch; a full page is refused',
  async () => {
    let pdf = (await writePdf(summaryTable(summaryData(30)), rendering)).bytes
    const press = () => stampPdf(pdf, { seal, position: summarySealPosition }, stamping)
    for (let n = 0; n < 3; n++) pdf = await press()
    const centres = specimens(pdf).map(({ left, right, top, bottom }) => [
      (left + right) / 2,
      (top + bottom) / 2,
    ])
    expect(centres).toHaveLength(3)
    const apart = centres.flatMap(([x = 0, y = 0], i) =>
      centres.slice(i + 1).map(([u = 0, v = 0]) => Math.hypot(x - u, y - v) > mm(seal.diameter)),
    )
    expect(apart).toEqual([true, true, true])
    await expect(
      (async () => {
        for (let n = 0; n < 40; n++) pdf = await press()
      })(),
    ).rejects.toMatchObject({ name: 'NoRoomForSeal' })
  },
)

test('a page that is not there is refused', async () => {
  const { bytes } = await writePdf(summaryTable(summaryData(2)), rendering)
  await expect(stampPdf(bytes, { seal, position: { page: 9, x: 10, y: 10 } }, stamping)).rejects.toThrow(
    'The document has no page 9',
  )
})
