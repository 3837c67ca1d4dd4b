import { judge } from './judge.ts'
import type { Phase } from '../campaign/schema.ts'
import { say } from './say.ts'
import { caseForm, judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('oneOf')

const phase: Phase = {
  id: 'p1',
  name: { zh: '第一阶段', en: 'Phase 1' },
  opens: '2021-03-12',
  closes: '2021-03-26',
  wording: '截止',
  allows: { theme: ['sme', 'public'] },
}
const row = rule({ field: 'theme' })

test('an option that the phase allows passes', () => {
  expect(judged([row], { form: caseForm, phase, content: { theme: 'public' } })).toEqual([])
})

test('an option of another phase is refused with the list of what is open', () => {
  const violations = judge([row], 'submit', { form: caseForm, phase, content: { theme: 'transfer' } })
  expect(violations.map((violation) => say(violation))).toEqual([
    '“主题”所选的“成果转化”不在第一阶段可选范围内，可选：中小企业、社会公众。',
  ])
  expect(violations.map((violation) => say(violation, 'en'))).toEqual([
    '“Transfer” in “Theme” is not open in Phase 1. Open are: SMEs, The public.',
  ])
})

test('two options are not one', () => {
  const messages = judged([row], { form: caseForm, phase, content: { theme: ['sme', 'public'] } })
  expect(messages.map(({ message }) => message)).toEqual(['choice.notOne'])
})

test('a phase that names no options allows all of the form and no others', () => {
  const open = { ...phase, allows: {} }
  expect(judged([row], { form: caseForm, phase: open, content: { theme: 'transfer' } })).toEqual([])
  expect(
    judged([row], { form: caseForm, phase: open, content: { theme: 'sport' } }).map(({ message }) => message),
  ).toEqual(['choice.notAllowed'])
})
