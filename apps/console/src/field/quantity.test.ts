import { besideLast, lastTyped, quantityOf } from './quantity'

test('an emptied figure is no figure, and neither is a qualifier without a number', () => {
  expect([quantityOf('', ''), quantityOf('', 'over'), quantityOf('x', '')]).toEqual(['', '', ''])
})

test('a number keeps the qualifier that was chosen before it; 0 and 未开展 are two things', () => {
  expect([quantityOf('300', 'over'), quantityOf('0', ''), quantityOf('5', 'notHeld')]).toEqual([
    { value: 300, qualifier: 'over' },
    { value: 0 },
    { value: 0, notHeld: true },
  ])
})

test('last year’s figure goes with this year’s, and who changes either is asked about a leap anew', () => {
  const stood = { value: 300, qualifier: 'over' as const, last: 20, stands: true as const }
  expect([besideLast(stood, 20), besideLast(stood, undefined), besideLast('', 20)]).toEqual([
    { value: 300, qualifier: 'over', last: 20 },
    { value: 300, qualifier: 'over' },
    '',
  ])
})

test('last year’s box says what is known until a figure was saved without it', () => {
  expect([
    lastTyped(undefined, '20'),
    lastTyped({ value: 3 }, '20'),
    lastTyped({ value: 3, last: 4 }, '20'),
  ]).toEqual(['20', '', '4'])
})
