import { createHash, X509Certificate } from 'node:crypto'
import { needsTool } from '../../../../test/harness/tools.ts'
import { checkPdf, pdfPages } from '../../test/read.ts'
import { rendering, summaryData } from '../../test/samples.ts'
import {
  at,
  newAuthority,
  pdfsig,
  said,
  sealed,
  trusting,
  type Unit,
  unit,
  verify,
} from '../../test/seals.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { stampPdf } from '../seal/stampPdf.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import { type Authority, certificatesIn, makeRevocationList, revocationListIn } from './authority.ts'

jest.setTimeout(60_000)

const words = { at, name: '某单位', reason: '报送', code: '7KQ4-M2XD-9RTB', content: 'ab'.repeat(32) }
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

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
  const file = await sealed(table, henan)
  const verdict = await verify(file, trusting(authority))
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
        revision: sha256(file),
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

test('each seal is judged by the instant at which it was witnessed, not by that of the last', async () => {
  const [first, second, third] = [1, 2, 3].map((day) => new Date(`2026-03-0${day}T02:00:00Z`))
  const once = await sealed(table, henan, { words: { ...words, at: first ?? at } })
  const twice = await sealed(once, jiangsu, { words: { ...words, at: third ?? at } })
  const ended = { serial: henan.serial, at: second ?? at, compromised: false }
  const trust = trusting(authority, { revocations: [await makeRevocationList(authority, [ended], at)] })
  expect(said(await verify(twice, trust))).toBe('invalid revoked')
  const both = { [sha256(once)]: first ?? at, [sha256(twice)]: third ?? at }
  expect(said(await verify(twice, { ...trust, witnessed: both }))).toBe('valid')
  // Whoever saw the later seal pressed saw the earlier one, too, but at that instant.
  const last = { [sha256(twice)]: third ?? at }
  expect(said(await verify(twice, { ...trust, witnessed: last }))).toBe('invalid revoked')
  const early = { [sha256(twice)]: first ?? at }
  expect(said(await verify(twice, { ...trust, witnessed: early }))).toBe('valid')
  const leaked = [await makeRevocationList(authority, [{ ...ended, compromised: true }], at)]
  expect(said(await verify(twice, { ...trust, revocations: leaked, witnessed: both }))).toBe(
    'invalid revoked',
  )
})

test('a certificate that is believed in nothing makes what it signed invalid, whoever issued it', async () => {
  const file = await sealed(table, henan)
  const distrusted = [new X509Certificate(henan.certificate).fingerprint256]
  expect(said(await verify(file, trusting(authority, { distrusted })))).toBe('invalid revoked')
  expect(said(await verify(file, trusting(await newAuthority(), { distrusted })))).toBe('invalid revoked')
  expect(said(await verify(await sealed(table, jiangsu), trusting(authority, { distrusted })))).toBe('valid')
})

test('certificates and lists are read as offices have them: DER, PEM, several in one file', async () => {
  const other = await newAuthority('Some Other CA')
  const der = new X509Certificate(authority.certificate).raw
  const pem = (one: string): string => new X509Certificate(one).toString().trimEnd()
  expect(certificatesIn(der)).toEqual([pem(authority.certificate)])
  const bundle = `first\r\n${authority.certificate}\nand\n${other.certificate}`
  expect(certificatesIn(Buffer.from(bundle))).toEqual([authority, other].map((one) => pem(one.certificate)))
  for (const text of ['no certificate', ''])
    expect(() => certificatesIn(Buffer.from(text))).toThrow(/PEM|asn1|ASN1|wrong tag|routines/i)
  const list = await makeRevocationList(authority, [], at)
  const lines =
    Buffer.from(list)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  const text = `-----BEGIN X509 CRL-----\n${lines.join('\n')}\n-----END X509 CRL-----\n`
  expect([revocationListIn(list), revocationListIn(Buffer.from(text))]).toEqual([list, list])
  expect(() => revocationListIn(Buffer.from('no list'))).toThrow(/ASN|schema|decode|BER|hex|PEM/i)
})

test('a trust that cannot be read is no verdict on the file', async () => {
  const file = await sealed(table, henan)
  await expect(verify(file, trusting(authority, { authorities: ['no certificate'] }))).rejects.toThrow(
    /PEM|ASN/i,
  )
})
