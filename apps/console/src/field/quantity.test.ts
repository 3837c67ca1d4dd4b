import { quantityOf } from './quantity'

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
