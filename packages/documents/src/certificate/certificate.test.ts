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

needsTool('poppler')('its code leads to the page that checks it', async () => {
  const { bytes } = await writePdf(certificate(certificateData), rendering)
  const codes = await readBarcodes(pageOf(bytes, 1, 150), { formats: ['QRCode'] })
  expect(codes.map(({ text }) => text)).toEqual([certificateData.check])
})
