import { choice } from './choice'

const office = { id: 'office' }
const province = { id: 'province' }
const selection = {}

test('what a package brought may be chosen, and what was sent back may not', () => {
  expect(choice({ selection: null, state: 'forwarded', receiver: province }, 'office')).toBe('open')
  expect(choice({ selection: null, state: 'returned', receiver: province }, 'office')).toBe('notHere')
})

test('a work that came straight may be chosen once it is accepted', () => {
  expect(choice({ selection: null, state: 'accepted', receiver: office }, 'office')).toBe('open')
  expect(choice({ selection: null, state: 'inReview', receiver: office }, 'office')).toBe('notAccepted')
  expect(choice({ selection: null, state: 'declined', receiver: office }, 'office')).toBe('notAccepted')
})

test('a work that a province accepted is not ours to choose before it is forwarded', () => {
  expect(choice({ selection: null, state: 'accepted', receiver: province }, 'office')).toBe('notHere')
})

test('what is chosen stays in hand, wherever the work is now', () => {
  expect(choice({ selection, state: 'returned', receiver: province }, 'office')).toBe('open')
})
