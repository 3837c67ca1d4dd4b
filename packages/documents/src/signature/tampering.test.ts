import { PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { needsTool } from '../../../../test/harness/tools.ts'
import { rendering, summaryData } from '../../test/samples.ts'
import {
  asAuthority,
  ever,
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
import { summaryTable } from '../summary/summaryTable.ts'
import { type Authority, makeAuthority, makeRevocationList } from './authority.ts'

jest.setTimeout(120_000)

let authority: Authority
let henan: Unit
let jiangsu: Unit
let table: Uint8Array
let once: Uint8Array
let twice: Uint8Array

beforeAll(async () => {
  authority = await newAuthority()
  henan = await unit(authority, '河南省知识产权局')
  jiangsu = await unit(authority, '江苏省知识产权局')
  table = (await writePdf(summaryTable(summaryData(30)), rendering)).bytes
  once = await sealed(table, henan)
  twice = await sealed(once, jiangsu)
})

const verdict = async (pdf: Uint8Array, more = {}): Promise<string> =>
  said(await verify(pdf, trusting(authority, more)))
const find = (pdf: Uint8Array, text: string, from = 0): number =>
  Buffer.from(pdf).indexOf(text, from, 'latin1')

function flipped(pdf: Uint8Array, place: number, mask = 1): Uint8Array {
  const copy = new Uint8Array(pdf)
  copy[place] = (copy[place] ?? 0) ^ mask
  return copy
}

/** What an editor that appends makes of the file. */
async function edited(
  pdf: Uint8Array,
  edit: (document: PDFDocument) => Promise<void> | void,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true })
  await edit(document)
  return document.commit({ useObjectStreams: false })
}

function note(document: PDFDocument): void {
  const page = document.getPage(0)
  const annotation = document.context.register(
    document.context.obj({
      Type: 'Annot',
      Subtype: 'FreeText',
      Rect: [100, 100, 200, 120],
      Contents: PDFString.of('同意'),
    }),
  )
  page.node.addAnnot(annotation)
}

const range = (pdf: Uint8Array): number => find(pdf, '/ByteRange [0 ') + '/ByteRange [0 '.length

test('a byte of the text, the metadata, the cross-references or the signature', async () => {
  const stream = find(once, 'stream') + 20
  expect(await verdict(flipped(once, stream))).toBe('invalid altered')
  const info = find(once, '/Producer') + 12
  expect(await verdict(flipped(once, info))).toBe('invalid altered')
  const line = find(once, '0000000015 ') > 0 ? find(once, '0000000015 ') + 9 : find(once, ' 00000 n') - 1
  expect(await verdict(flipped(once, line))).toMatch(/^invalid/)
  const contents = find(once, '/Contents <') + '/Contents <'.length
  for (const place of [20, 600, 1200])
    expect(await verdict(flipped(once, contents + place))).toMatch(/^invalid/)
})

test('a name or a note added after the last signature', async () => {
  expect(await verdict(await edited(once, note))).toBe('invalid notWhole')
  const spaces = Buffer.concat([once, Buffer.from('\n\n')])
  expect(await verdict(spaces)).toMatch(/^invalid/)
})

test('a page added after signing', async () => {
  expect(await verdict(await edited(once, (document) => void document.addPage()))).toBe('invalid notWhole')
})

test('a value of a form filled in after signing', async () => {
  const withField = async (value: string) => {
    const document = await PDFDocument.load(table)
    document.getForm().createTextField('amount').setText(value)
    return sealed(await document.save({ useObjectStreams: false }), henan)
  }
  const genuine = await withField('100')
  expect(await verdict(genuine)).toBe('valid')
  const changed = await edited(genuine, (document) => {
    const field = document.getForm().getTextField('amount').acroField
    field.dict.set(PDFName.of('V'), PDFString.of('900'))
  })
  expect(await verdict(changed)).toBe('invalid notWhole')
})

test('another seal over a change: what came between two signatures was not only a seal', async () => {
  const page = await edited(once, (document) => void document.addPage())
  expect(await verdict(await sealed(page, jiangsu))).toBe('invalid changedAfter')
  expect(await verdict(await sealed(await edited(once, note), jiangsu))).toBe('invalid changedAfter')
  const title = await edited(once, (document) => document.setTitle('另一份汇总表'))
  expect(await verdict(await sealed(title, jiangsu))).toBe('invalid changedAfter')
  const text = await edited(once, (document) => {
    const contents = document.getPage(0).node.get(PDFName.of('Contents'))
    if (!(contents instanceof PDFRef)) throw new Error('the page has no contents')
    document.context.assign(contents, document.context.stream('0 0 100 100 re f'))
    document.context.snapshot?.markRefForSave(contents)
  })
  expect(await verdict(await sealed(text, jiangsu))).toBe('invalid changedAfter')
})

test('a seal so large that it could hide the page', async () => {
  const large = { seal: { name: jiangsu.name, diameter: 120 }, position: { page: 1, x: 148, y: 105 } }
  expect(await verdict(await sealed(table, jiangsu, large))).toBe('valid')
  expect(
    await verdict(await sealed(once, jiangsu, { ...large, position: { page: 2, x: 148, y: 105 } })),
  ).toBe('invalid changedAfter')
})

test('a signed range that was moved, or that leaves out more than the signature', async () => {
  const numbers = Buffer.from(once.subarray(range(once), range(once) + 32))
    .toString('latin1')
    .split(/\s+/)
    .map(Number)
  const [start = 0, again = 0, rest = 0] = numbers
  const moved = Buffer.from(once)
  const wider = [start - 40, again, rest].map((n) => String(n).padEnd(10)).join(' ')
  moved.write(wider, range(once), 'latin1')
  expect(await verdict(moved)).toMatch(/^invalid/)
  const shorter = Buffer.from(twice)
  shorter.write([start, again, rest - 10].map((n) => String(n).padEnd(10)).join(' '), range(twice), 'latin1')
  expect(await verdict(shorter)).toMatch(/^invalid/)
})

test('a signature that was taken out', async () => {
  const without = await edited(once, (document) => {
    document.catalog.delete(PDFName.of('AcroForm'))
  })
  expect(await verdict(without)).toBe('invalid removed')
  const blank = Buffer.from(once)
  const contents = find(once, '/Contents <') + '/Contents <'.length
  blank.fill('0', contents, contents + 4000, 'latin1')
  expect(await verdict(blank)).toBe('invalid badRange')
})

test('a certificate of the same name that its bearer made alone', async () => {
  const own = await makeAuthority(henan.name, ever)
  const raw = new Uint8Array(new X509Certificate(own.certificate).raw)
  const forged = await sealed(table, {
    ...henan,
    key: createPrivateKey(own.key),
    certificate: raw,
    above: [],
  })
  expect(await verdict(forged)).toBe('invalid selfSigned')
})

test('an authority of the same name', async () => {
  const imitation = await unit(asAuthority(await makeAuthority('Huibian Test CA', ever)), henan.name)
  expect(await verdict(await sealed(table, imitation))).toBe('invalid selfSigned')
})

test('a certificate that had run out, has run out since, or was revoked', async () => {
  const old = await unit(authority, henan.name, {
    from: new Date('2026-01-01'),
    until: new Date('2026-03-01'),
  })
  expect(await verdict(await sealed(table, old))).toBe('invalid expired')
  expect(await verdict(once, { at: new Date('2032-01-01') })).toBe('invalid expired')
  const list = await makeRevocationList(
    authority,
    [{ serial: henan.serial, at: new Date('2026-04-01'), compromised: false }],
    at,
  )
  expect(await verdict(once, { revocations: [list] })).toBe('valid')
  expect(await verdict(once, { revocations: [list], at: new Date('2026-05-01') })).toBe('invalid revoked')
  expect(await verdict(twice, { revocations: [list], at: new Date('2026-05-01') })).toBe('invalid revoked')
})

test('a leaked key is believed at no instant, and a list that the authority did not sign not at all', async () => {
  const revoked = [{ serial: henan.serial, at: new Date('2026-06-01'), compromised: true }]
  const list = await makeRevocationList(authority, revoked, at)
  expect(await verdict(once, { revocations: [list] })).toBe('invalid revoked')
  const other = await makeRevocationList(await newAuthority(), revoked, at)
  expect(await verdict(once, { revocations: [other] })).toBe('valid')
})

test('any byte of the file', async () => {
  // The room that the signature does not fill is zeros, and must stay so.
  await fc.assert(
    fc.asyncProperty(fc.nat(twice.length - 1), fc.integer({ min: 0, max: 7 }), async (place, bit) => {
      expect(await verdict(flipped(twice, place, 1 << bit))).not.toBe('valid')
    }),
    { numRuns: 60 },
  )
})

test('any byte of the signature itself', async () => {
  const contents = find(once, '/Contents <') + '/Contents <'.length
  await fc.assert(
    fc.asyncProperty(fc.nat(3600), fc.integer({ min: 0, max: 7 }), async (place, bit) => {
      expect(await verdict(flipped(once, contents + place, 1 << bit))).not.toBe('valid')
    }),
    { numRuns: 60 },
  )
})

needsTool('poppler')('poppler agrees on what it looks at: the digest and how far it reaches', async () => {
  const changed = flipped(once, find(once, 'stream') + 20)
  expect(pdfsig(changed, authority).map(({ valid }) => valid)).toEqual([false])
  expect(pdfsig(await edited(once, note), authority)).toMatchObject([{ valid: true, whole: false }])
  const forger = await makeAuthority(henan.name, ever)
  const raw = new Uint8Array(new X509Certificate(forger.certificate).raw)
  const forged = await sealed(table, {
    ...henan,
    key: createPrivateKey(forger.key),
    certificate: raw,
    above: [],
  })
  expect(pdfsig(forged, authority)).toMatchObject([{ valid: true, trusted: false }])
})
