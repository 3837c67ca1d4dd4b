import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { needsTool } from '../../../../test/harness/tools.ts'
import { certificateData } from '../../test/papers.ts'
import { pageOf } from '../../test/pictures.ts'
import { packed, pdfPages, pdfWords } from '../../test/read.ts'
import { rendering } from '../../test/samples.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { certificate } from './certificate.ts'

const wasm = createRequire(__filename).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } })

needsTool('poppler')('a certificate is one sheet of A4 across that says what it certifies', async () => {
  const { bytes, pages } = await writePdf(certificate(certificateData), rendering)
  const [sheet] = pdfWords(bytes)
  const text = packed(pdfPages(bytes).join(''))
  expect({ pages, across: (sheet?.width ?? 0) > (sheet?.height ?? 0) }).toEqual({ pages: 1, across: true })
  const { holder, statement, number, issuer, date } = certificateData
  expect([holder, statement, number, issuer, date].filter((said) => !text.includes(packed(said)))).toEqual([])
})

const filled = (text: string, n: number): string =>
  text
    .repeat(Math.ceil(n / text.length))
    .slice(0, n)
    .trim()

/** Characters of the entry's title, the campaign's, the award's name, the holder's, the issuer's and the heading. */
const lengths = [
  [40, 40, 4, 20, 20, 4],
  [60, 60, 4, 30, 30, 8],
  [100, 30, 4, 20, 50, 10],
  [30, 30, 4, 50, 20, 4],
  [100, 100, 30, 100, 100, 14],
] as const
const letters = [
  ['专利信息服务助力，轴承企业“突破”', '年度知识产权信息公共服务优秀案例征集'],
  ['INTELLECTUAL PROPERTY ', 'Patent Mining & Watch '],
] as const

/** A name of several lines is read with what stands beside it between. */
const sorted = (text: string): string => [...packed(text)].toSorted().join('')

needsTool('poppler')(
  'however long its titles and names are, all of a certificate stands on its one sheet',
  async () => {
    const certificates = letters.flatMap(([own, call]) =>
      lengths.map(([title, campaign, award, holder, issuer, heading]) => ({
        ...certificateData,
        demo: false,
        heading: filled('知识产权优秀案例入选荣誉证书', heading),
        holder: filled('洛阳市知识产权信息服务中心', holder),
        statement: `所报送的《${filled(own, title)}》，在“${filled(call, campaign)}”中入选${filled('公共服务优秀案例', award)}`,
        issuer: filled('国家知识产权局公共服务司', issuer),
      })),
    )
    for (const data of certificates) {
      const { bytes, pages } = await writePdf(certificate(data), rendering)
      const { heading, holder, statement, closing, number, issuer, date } = data
      const said = `${heading}${holder}：${statement}，${closing}编号：${number}扫描二维码可查验本证书${issuer}${date}`
      const printed = sorted(pdfPages(bytes).join(''))
      expect({ pages, printed }).toEqual({ pages: 1, printed: sorted(said) })
    }
  },
)

needsTool('poppler')('its code leads to the page that checks it', async () => {
  const { bytes } = await writePdf(certificate(certificateData), rendering)
  const codes = await readBarcodes(pageOf(bytes, 1, 150), { formats: ['QRCode'] })
  expect(codes.map(({ text }) => text)).toEqual([certificateData.check])
})
