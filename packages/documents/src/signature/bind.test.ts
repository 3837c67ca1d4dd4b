import { bindVerdict, type IssuedPaper } from './bind.ts'
import type { Verdict } from './verdict.ts'

const code = '7KQ4-M2XD-9RTB'
const seal = {
  standing: 'valid',
  reason: '',
  whole: true,
  serial: '7a',
  revision: 'bb',
  code,
  content: 'aa',
} as const
const verdict: Verdict = { standing: 'valid', whole: true, seals: [seal] }
const paper: IssuedPaper = { serials: ['7a'], content: 'aa', current: true }
const fault = (...given: Parameters<typeof bindVerdict>) => bindVerdict(...given).fault

test('a genuine file is the current paper of its own unit, or not valid', () => {
  expect(bindVerdict(verdict, paper)).toBe(verdict)
  expect(bindVerdict(verdict, paper, code)).toBe(verdict)
  expect(fault(verdict, paper, '2222-2222-222')).toBe('otherPaper')
  expect(fault(verdict, { ...paper, serials: ['7b'] })).toBe('otherUnit')
  expect(fault(verdict, { ...paper, content: 'bb' })).toBe('superseded')
  expect(fault(verdict, { ...paper, current: false })).toBe('superseded')
  expect(fault(verdict, undefined)).toBe('superseded')
})

test('a signed file that names no paper is only ever offered for none', () => {
  const { code: _, ...other } = seal
  const foreign: Verdict = { ...verdict, seals: [other] }
  expect(bindVerdict(foreign, undefined)).toBe(foreign)
  expect(fault(foreign, undefined, code)).toBe('otherPaper')
})

test('what is not valid stays what it is', () => {
  const none: Verdict = { standing: 'none', whole: false, seals: [] }
  expect(bindVerdict(none, undefined, code)).toBe(none)
})
