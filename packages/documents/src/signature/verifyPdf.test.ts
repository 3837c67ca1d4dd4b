import { needsTool } from '../../../../test/harness/tools.ts'
import { checkPdf, pdfPages } from '../../test/read.ts'
import { rendering, summaryData } from '../../test/samples.ts'
import { newAuthority, pdfsig, said, sealed, trusting, type Unit, unit, verify } from '../../test/seals.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { stampPdf } from '../seal/stampPdf.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import type { Authority } from './authority.ts'

jest.setTimeout(60_000)

let authority: Authority
let henan: Unit
let jiangsu: Unit
let table: Uint8Array

beforeAll(async () => {
  authority = await newAuthority()
  henan = await unit(authority, '河南省知识产权局', { kind: 'rsa' })
  jiangsu = await unit(authority, '江苏省知识产权局')
  table = (await writePdf(summaryTable(summaryData(30)), rendering)).bytes
})

test('a file without a seal bears none, and one with a seal’s picture only a picture', async () => {
  expect(said(await verify(table, trusting(authority)))).toBe('none')
  const seal = { name: '河南省知识产权局', diameter: 45 }
  const stamped = await stampPdf(
    table,
    { seal, position: { page: 1, x: 68, y: 57 } },
    { ...rendering, at: new Date(0) },
  )
  expect(said(await verify(stamped, trusting(authority)))).toBe('pictureOnly')
})

test('a sealed file is valid: who, when, for which paper, and to its last byte', async () => {
  const verdict = await verify(await sealed(table, henan), trusting(authority))
  expect(verdict).toEqual({
    standing: 'valid',
    whole: true,
    seals: [
      {
        standing: 'valid',
        whole: true,
        signer: { name: '河南省知识产权局', id: 'id-河南省知识产权局' },
        serial: henan.serial,
        at: '2026-03-25T02:00:00.000Z',
        reason: '报送优秀案例',
        code: '7KQ4-M2XD-9RTB',
        content: 'ab'.repeat(32),
      },
    ],
  })
})

test('two units seal one file one after the other, and the first seal stays valid', async () => {
  const once = await sealed(table, henan)
  const twice = await sealed(once, jiangsu)
  expect(Buffer.from(twice.subarray(0, once.length)).equals(once)).toBe(true)
  const verdict = await verify(twice, trusting(authority))
  expect(said(verdict)).toBe('valid')
  expect(verdict.seals.map(({ signer, standing, whole }) => [signer?.name, standing, whole])).toEqual([
    ['河南省知识产权局', 'valid', false],
    ['江苏省知识产权局', 'valid', true],
  ])
})

needsTool('poppler')('poppler says the same of both seals', async () => {
  const twice = await sealed(await sealed(table, henan, { seam: true }), jiangsu)
  expect(pdfsig(twice, authority)).toEqual([
    { name: '河南省知识产权局', valid: true, trusted: true, whole: false },
    { name: '江苏省知识产权局', valid: true, trusted: true, whole: true },
  ])
  expect(said(await verify(twice, trusting(authority)))).toBe('valid')
})

needsTool('qpdf')('a sealed file is a sound PDF, whichever form its cross-references have', async () => {
  expect(checkPdf(await sealed(await sealed(table, henan), jiangsu))).toContain(
    'No syntax or stream encoding errors',
  )
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const packedTable = await (await PDFDocument.load(table)).save({ useObjectStreams: true })
  const sealedStream = await sealed(await sealed(packedTable, henan), jiangsu)
  expect(checkPdf(sealedStream)).toContain('No syntax or stream encoding errors')
  expect(said(await verify(sealedStream, trusting(authority)))).toBe('valid')
})

needsTool('poppler')('a seal adds its own words to the page and takes none away', async () => {
  const [before, after] = [pdfPages(table), pdfPages(await sealed(table, henan))]
  expect(after.slice(1)).toEqual(before.slice(1))
  const text = (after[0] ?? '').replaceAll(/\s/g, '')
  for (const mark of '样章') expect(text).toContain(mark)
  expect(text).toContain('案例汇总表')
})

test('what is no PDF, is encrypted, or is signed by an authority unknown here cannot be checked', async () => {
  expect(said(await verify(Buffer.from('not a PDF'), trusting(authority)))).toBe('notCheckable unreadable')
  const other = await newAuthority('Some Other CA')
  const foreign = await sealed(table, await unit(other, '河南省知识产权局'))
  expect(said(await verify(foreign, trusting(authority)))).toBe('notCheckable unknownAuthority')
  const text = Buffer.from(table).toString('latin1')
  const encrypted = Buffer.from(text.replace(/trailer\s*<</, '$& /Encrypt << /Filter /Standard >>'), 'latin1')
  expect(said(await verify(encrypted, trusting(authority)))).toBe('notCheckable encrypted')
})
