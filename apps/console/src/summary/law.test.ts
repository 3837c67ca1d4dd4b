import { inPlace, lawOf } from './law'

const barredBy = (message: string) => {
  const strength = 'hard' as const
  return {
    verb: 'entry.submit',
    allowed: false,
    violations: [{ rule: message, message, args: {}, strength, says: '' }],
  }
}

test('an act of another post or state, or of a call that is archived, has no button; one that could be put right has', () => {
  const barred = ['may.notYours', 'may.wrongState', 'constraint.campaign_archived', 'scan.missing']
  expect(barred.map((message) => inPlace(lawOf([barredBy(message)], 'entry.submit')))).toEqual([
    false,
    false,
    false,
    true,
  ])
  expect(inPlace(lawOf([], 'entry.submit'))).toBe(false)
})
