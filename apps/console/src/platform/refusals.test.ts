import { Broken, Busy, Conflict, NotFound, refusal, Refused, Unauthenticated } from './refusals'

test('each code becomes the kind that the console acts on', () => {
  const kinds = [
    'UNAUTHENTICATED',
    'NOT_FOUND',
    'REFUSED',
    'CONFLICT',
    'BUSY',
    'INTERNAL',
    'GRAPHQL_VALIDATION_FAILED',
  ]
  const made = kinds.map((code) => refusal({ message: 'm', extensions: { code } }).constructor)
  expect(made).toEqual([Unauthenticated, NotFound, Refused, Conflict, Busy, Broken, Broken])
})

test('a refusal carries its violations and a conflict what stands now', () => {
  const violation = {
    rule: 'N2-11',
    message: 'text.tooLong',
    args: { n: 1501, max: 1500 },
    strength: 'hard',
    says: '字数',
  }
  expect(refusal({ extensions: { code: 'REFUSED', violations: [violation] } })).toEqual(
    new Refused('', [violation]),
  )
  expect(refusal({ extensions: { code: 'REFUSED', violations: [violation] } })).toHaveProperty('violations', [
    violation,
  ])
  expect(refusal({ extensions: { code: 'CONFLICT', current: { revision: 4 } } })).toHaveProperty('current', {
    revision: 4,
  })
})
