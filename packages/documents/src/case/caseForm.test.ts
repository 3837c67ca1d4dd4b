import { needsTool } from '../../../../test/harness/tools.ts'
import { codesOn } from '../../test/codes.ts'
import { asPdf, mm, packed, pdfPages, pdfWords } from '../../test/read.ts'
import { caseFormData, plainChinese, rendering, version } from '../../test/samples.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { caseForm } from './caseForm.ts'

const poppler = needsTool('poppler')

poppler('a form of usual length is one page with everything on it', async () => {
  const { bytes, pages, missing } = await writePdf(caseForm(caseFormData), rendering)
  // The label of the summary stands in the middle of its lines.
  const text = packed(pdfPages(bytes).join('')).replace('摘要', '')
  const {
    unit,
    unitType,
    region,
    title,
    phase,
    theme,
    served,
    period,
    summary,
    sentBefore,
    contact,
    pledge,
  } = caseFormData
  const said = [
    unit,
    unitType,
    region,
    title,
    phase,
    theme,
    served,
    period,
    summary,
    sentBefore,
    pledge,
    ...Object.values(contact),
  ]
  expect({ pages, missing }).toEqual({ pages: 1, missing: [] })
  expect(said.filter((value) => !text.includes(packed(value)))).toEqual([])
  expect(text).toContain(`校验码${version.code}`)
  expect(text).toContain('第3稿')
  expect(text).toContain('（盖章）年月日')
})

poppler('a form that somebody entered for its unit says so below, on the same page', async () => {
  const entered = '本件由江苏省知识产权局代录，来源：邮件，收到日期：2021年3月20日。'
  const { bytes, pages } = await writePdf(caseForm({ ...caseFormData, entered }), rendering)
  expect(pages).toBe(1)
  expect(packed(pdfPages(bytes).join(''))).toContain(packed(entered))
})

poppler('a long summary goes on to further pages, each with the code, and loses nothing', async () => {
  const summary = plainChinese.repeat(24)
  const { bytes, pages } = await writePdf(caseForm({ ...caseFormData, summary }), rendering)
  const texts = pdfPages(bytes).map(packed)
  const whole = texts.join('')
  expect(pages).toBe(3)
  expect(texts.every((text) => text.includes(version.code))).toBe(true)
  expect(await codesOn(bytes)).toEqual([[version.qr], [version.qr], [version.qr]])
  expect(whole.split('件件有回音').length - 1).toBe(24)
  expect(whole).toContain('（盖章）年月日')
})

poppler('the printer tells where the seal presses on name and date, on whatever page that is', async () => {
  for (const [n, summary] of [
    caseFormData.summary,
    plainChinese.repeat(24),
    plainChinese.repeat(12),
  ].entries()) {
    const { bytes, sealPlaces } = await writePdf(caseForm({ ...caseFormData, summary }), rendering)
    const pages = pdfWords(bytes)
    const found = pages.flatMap(({ words }, i) => {
      const date = words.filter(({ text }) => /^[年月日]+$/.test(text))
      const line = date.filter(({ text, y0 }) => text.includes('日') && y0 > 0).at(-1)
      const name = words.find(({ text }) => text.includes('盖章'))
      return line && name ? [{ page: i + 1, name, line }] : []
    })
    expect([n, found.length, sealPlaces.length]).toEqual([n, 1, 1])
    const [{ page, name, line } = { page: 0, name: undefined, line: undefined }] = found
    const [place] = sealPlaces
    expect([n, place?.page]).toEqual([n, page])
    // Between the two lines, and over both.
    expect(mm(place?.y ?? 0)).toBeGreaterThan(name?.y0 ?? 0)
    expect(mm(place?.y ?? 0)).toBeLessThan(line?.y1 ?? 0)
    expect(Math.abs(mm(place?.x ?? 0) - (name?.x0 ?? 0))).toBeLessThan(mm(22))
  }
})

poppler('the QR code can be read from a page of 150 dots an inch', async () => {
  const { bytes } = await writePdf(caseForm(caseFormData), rendering)
  expect(await codesOn(bytes)).toEqual([[version.qr]])
})

needsTool('writer', 'poppler')(
  'so it can from every page of the form in Word, as LibreOffice prints it',
  async () => {
    const form = caseForm({ ...caseFormData, summary: plainChinese.repeat(24) })
    const codes = await codesOn(asPdf('表.docx', await writeDocx(form, {})))
    expect(codes.length).toBeGreaterThan(1)
    expect(codes).toEqual(codes.map(() => [version.qr]))
  },
  60_000,
)
