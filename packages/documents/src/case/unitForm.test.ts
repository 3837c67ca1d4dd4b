import { needsTool } from '../../../../test/harness/tools.ts'
import { unitFormData } from '../../test/papers.ts'
import { expectPicture } from '../../test/pictures.ts'
import { asPdf, packed, pdfPages, pdfWords } from '../../test/read.ts'
import { rendering } from '../../test/samples.ts'
import { newAuthority, pressedOn, sealed, unit } from '../../test/seals.ts'
import { formWorkbook } from '../form/formWorkbook.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { unitForm } from './unitForm.ts'

const titled = (n: number, stampers?: string[], title = '案例') => {
  const data = unitFormData(n, stampers)
  return { ...data, entries: data.entries.map((entry, at) => ({ ...entry, title: `${title}${at + 1}` })) }
}

const whole = (n: number, stampers?: string[], title?: string) =>
  unitForm(titled(n, stampers, title)).sections

const formOf = (n: number) => whole(n).map(({ code }) => code)

test('one entry has its own mark, several are named by one', () => {
  expect(formOf(1)).toEqual([{ code: 'C1', qr: 'https://example.org/v/C1', note: '第 1 稿' }])
  expect(formOf(3)).toEqual([
    { code: 'C1', qr: 'https://example.org/v/C1?with=C2.C3', note: '等 3 件，见表' },
  ])
})

test('ten stand on a page, which names them, and the eleventh on the next', () => {
  expect(formOf(10)).toHaveLength(1)
  expect(formOf(11).map((mark) => mark?.qr)).toEqual([
    'https://example.org/v/C1?with=C2.C3.C4.C5.C6.C7.C8.C9.C10',
    'https://example.org/v/C11',
  ])
})

test('each unit that stamps it has a place of its own', () => {
  const places = (stampers: string[]) => JSON.stringify(whole(1, stampers)).match(/"sealPlace"/g)?.length
  expect([places(['某中心']), places(['某中心', '某省局'])]).toEqual([1, 2])
  expect(JSON.stringify(whole(1, ['某中心', '某省局']))).toContain('某省局')
})

const [centre, province] = ['南京市栖霞区知识产权保护与服务中心', '江苏省知识产权局'] as const
const pledge = '本单位承诺所报案例真实、准确，不涉及国家秘密和商业秘密，同意用于宣传推广，并对其内容负责。'

test('long titles take fewer to a page, each of which names what stands on it', () => {
  const pages = whole(
    10,
    [centre, province],
    '以知识产权信息服务支撑新材料产业集群关键共性技术攻关与成果转化的实践',
  )
  const named = pages.map(({ code }) => (code?.qr.split('with=')[1]?.split('.').length ?? 0) + 1)
  expect([named.length, named.reduce((a, b) => a + b, 0)]).toEqual([2, 10])
})

needsTool('calc', 'poppler')(
  'as a workbook it has a sheet for each page, with the code of what stands on it',
  async () => {
    const printed = pdfPages(asPdf('form.xlsx', await formWorkbook(unitForm(titled(11)))))
    expect(printed.map((page) => /校验码：(\w+)（/.exec(packed(page))?.[1])).toEqual(['C1', 'C11'])
  },
  60_000,
)

needsTool('poppler')(
  'ten entries, a pledge and two stampers stand on one page, and both seals on it, over their dates and over no other word',
  async () => {
    const filled = titled(10, [centre, province], '专利导航助力产业升级案例')
    const data = {
      ...filled,
      unit: centre,
      campaign: '知识产权信息服务优秀案例征集活动',
      entries: filled.entries.map((entry, i) => ({ ...entry, code: `7KQ4-M2XD-9RT${i}` })),
      pledge,
    }
    const { bytes, pages, sealPlaces } = await writePdf(unitForm(data), rendering)
    expect([pages, sealPlaces.length, pdfPages(bytes).length]).toEqual([1, 2, 1])
    const authority = await newAuthority()
    let pdf = bytes
    for (const [i, name] of [centre, province].entries()) {
      const position = sealPlaces[i] ?? { page: 1, x: 0, y: 0 }
      const by = await unit(authority, name)
      pdf = await sealed(pdf, by, { seal: { name, diameter: 45 }, position })
    }
    const pressed = await pressedOn(pdf)
    const [one, two] = pressed
    if (!one || !two) throw new Error('two seals')
    expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan((one.diameter + two.diameter) / 2)
    const under = pressed.map(({ x, y, diameter }) =>
      (pdfWords(bytes)[0]?.words ?? [])
        .filter(({ x0, x1, y0, y1 }) => {
          const [dx, dy] = [Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1)]
          return Math.hypot(dx, dy) < diameter / 2
        })
        .map(({ text }) => packed(text))
        .join(''),
    )
    expect(under).toEqual(['（盖章）年月日', '（盖章）年月日'])
    await expectPicture('unit-form', pdf)
  },
  60_000,
)
