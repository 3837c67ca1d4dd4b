import type { Scan } from './facts.ts'
import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('stampedScan')

const version = { code: 'ABCD-EFGH-JKL', hash: 'a'.repeat(64) }
const scan: Scan = { compared: false, waived: false }
const messages = (given: Scan | null, compared = false) =>
  judged([rule({ compared })], { version, scan: given }).map(({ message }) => message)

test('the scan of this version passes, another or none is refused', () => {
  expect(messages({ ...scan, readCode: version.code }, true)).toEqual([])
  expect(messages({ ...scan, readCode: 'ABCD-EFGH-JKM' })).toEqual(['scan.otherCode'])
  expect(messages(null)).toEqual(['scan.missing'])
})

test('an unread scan passes until it must have been compared', () => {
  expect(messages(scan)).toEqual([])
  expect(messages(scan, true)).toEqual(['scan.notCompared'])
  expect(messages({ ...scan, compared: true }, true)).toEqual([])
})

test('a comparison cannot heal a differing code, a recorded waiver can', () => {
  const other = { ...scan, readCode: 'ABCD-EFGH-JKM' }
  expect(messages({ ...other, compared: true }, true)).toEqual(['scan.otherCode'])
  expect(messages({ ...other, waived: true }, true)).toEqual([])
})

test('where a level must have stamped it, the seals of a form sealed in the system tell, and paper is left to the eye', () => {
  const units = { author: '第一制作所', body: '省科技厅' }
  const by = (given: Scan | null) =>
    judged([rule({ by: 'body' })], { version: { ...version, units }, scan: given })
  const wanting = [{ message: 'scan.notStampedBy', args: { code: version.code, unit: '省科技厅' } }]
  const read = { ...scan, readCode: version.code }
  expect(by(null)).toMatchObject(wanting)
  expect(by({ ...read, sealedBy: ['author'] })).toMatchObject(wanting)
  expect(by({ ...read, sealedBy: ['author', 'body'] })).toEqual([])
  expect(by(read)).toEqual([])
})
