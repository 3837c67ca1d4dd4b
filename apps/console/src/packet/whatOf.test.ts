import { whatOf } from './whatOf'

test('what is told of a report says whether it is left out, waits as a draft or wants a reason', () => {
  const soft = { rule: 'withPictures', strength: 'soft' } as const
  const hard = { rule: 'threeParts', strength: 'hard' } as const
  expect([
    whatOf([soft]),
    whatOf([soft, hard]),
    whatOf([{ rule: 'packet.unstamped', strength: 'hard' }]),
  ]).toEqual(['packet.soft', 'packet.hard', 'packet.asDraft'])
})
