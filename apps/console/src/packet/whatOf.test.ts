import { whatOf } from './whatOf'

test('what is told of a report says whether it is left out, waits as a draft or wants a reason', () => {
  const soft = { rule: 'withPictures', strength: 'soft' } as const
  const hard = { rule: 'threeParts', strength: 'hard' } as const
  expect([whatOf([soft]), whatOf([soft, hard])]).toEqual(['packet.soft', 'packet.hard'])
  const waits = ['packet.unstamped', 'packet.summaryBad', 'packet.sheetKept']
  expect(waits.map((rule) => whatOf([{ rule, strength: 'hard' }, hard]))).toEqual(
    waits.map(() => 'packet.asDraft'),
  )
})
