import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { pageOf } from './pictures.ts'
import { pdfPages } from './read.ts'

const wasm = createRequire(__filename).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } })

/** What a reader of QR codes finds on each page of a PDF that is printed at 150 dots an inch. */
export async function codesOn(pdf: Uint8Array): Promise<string[][]> {
  const pages: string[][] = []
  for (const [i] of pdfPages(pdf).entries()) {
    const codes = await readBarcodes(pageOf(pdf, i + 1, 150), { formats: ['QRCode'] })
    pages.push(codes.map(({ text }) => text))
  }
  return pages
}
