import { PDFDocument } from '@cantoo/pdf-lib'
import { caseForm, summaryTable, writePdf } from '@huibian/documents'
import fc from 'fast-check'
import { caseFormData, rendering, summaryData } from '../../packages/documents/test/samples'
import {
  newAuthority,
  said,
  sealed,
  trusting,
  type Unit,
  unit,
  verify,
} from '../../packages/documents/test/seals'
import type { Authority } from '@huibian/documents'

const minutes = (n: number) => n * 60_000
jest.setTimeout(minutes(10))

let authority: Authority
let units: Unit[]
let papers: Uint8Array[]

beforeAll(async () => {
  authority = await newAuthority()
  const names = ['河南省知识产权局', '新疆生产建设兵团市场监督管理局', '中国科学技术大学知识产权信息服务中心']
  units = await Promise.all(
    names.map((name, i) => unit(authority, name, { kind: i === 1 ? 'rsa' : 'ecdsa' })),
  )
  const written = [summaryTable(summaryData(3)), summaryTable(summaryData(40)), caseForm(caseFormData)]
  const plain = await Promise.all(written.map(async (paper) => (await writePdf(paper, rendering)).bytes))
  const packed = await Promise.all(
    plain.map(async (bytes) => (await PDFDocument.load(bytes)).save({ useObjectStreams: true })),
  )
  papers = [...plain, ...packed]
})

const pressing = fc.record({
  by: fc.nat(2),
  diameter: fc.constantFrom(42, 45, 50),
  // Of three seals in a row the last leaves the edge to the slices.
  x: fc.integer({ min: 30, max: 110 }),
  y: fc.integer({ min: 30, max: 170 }),
  seam: fc.boolean(),
  onBehalf: fc.boolean(),
})

test('of 200 genuine files, sealed by one to three units in every way, none is refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(5),
      fc.array(pressing, { minLength: 1, maxLength: 3 }),
      async (paper, pressings) => {
        let pdf = papers[paper] ?? new Uint8Array()
        for (const { by, diameter, x, y, seam, onBehalf } of pressings) {
          const own = units[by]
          if (!own) throw new Error('no such unit')
          const seal = { name: own.name, diameter }
          pdf = await sealed(pdf, own, { seal, position: { page: 1, x, y }, seam, onBehalf })
        }
        const verdict = await verify(pdf, trusting(authority))
        expect([said(verdict), verdict.seals.length]).toEqual(['valid', pressings.length])
      },
    ),
    { numRuns: 200 },
  )
})

test('of 1,000 flipped bits of a file that two units sealed, every one is found', async () => {
  const [paper] = papers
  const [one, two] = units
  if (!paper || !one || !two) throw new Error('nothing to seal')
  const pdf = await sealed(await sealed(paper, one), two)
  await fc.assert(
    fc.asyncProperty(fc.nat(pdf.length - 1), fc.integer({ min: 0, max: 7 }), async (place, bit) => {
      const changed = new Uint8Array(pdf)
      changed[place] = (changed[place] ?? 0) ^ (1 << bit)
      expect(said(await verify(changed, trusting(authority)))).not.toBe('valid')
    }),
    { numRuns: 1000 },
  )
})
