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
