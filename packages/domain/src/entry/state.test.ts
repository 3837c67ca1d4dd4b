import { advance, entryStates, isEditable, transitions, verbsOf } from './state.ts'

test('these are all the moves there are', () => {
  const moves = entryStates.flatMap((state) =>
    Object.entries(transitions[state]).map(([verb, next]) => `${state} ${verb} ${next}`),
  )
  expect(moves).toEqual([
    'draft finalise finalised',
    'draft discard discarded',
    'returned finalise finalised',
    'finalised takeBack draft',
    'finalised submit submitted',
    'submitted withdraw draft',
    'submitted beginReview inReview',
    'submitted accept accepted',
    'submitted return returned',
    'submitted decline declined',
    'inReview accept accepted',
    'inReview return returned',
    'inReview decline declined',
    'accepted reopen inReview',
    'accepted forward forwarded',
    'forwarded recall accepted',
    'forwarded sendBack accepted',
  ])
})

test('a verb that stands in no row is refused', () => {
  expect(advance('inReview', 'withdraw')).toBeUndefined()
  expect(advance('forwarded', 'return')).toBeUndefined()
  expect(advance('declined', 'finalise')).toBeUndefined()
})

test('a taken back entry is where it came from', () => {
  expect(advance('finalised', 'takeBack')).toBe('draft')
  expect(advance('finalised', 'takeBack', 'draft')).toBe('draft')
  expect(advance('finalised', 'takeBack', 'returned')).toBe('returned')
  expect(advance('finalised', 'submit', 'returned')).toBe('submitted')
  expect(advance('submitted', 'takeBack', 'returned')).toBeUndefined()
})

test('what is withdrawn is where it came from, too', () => {
  expect(advance('submitted', 'withdraw')).toBe('draft')
  expect(advance('submitted', 'withdraw', 'draft')).toBe('draft')
  expect(advance('submitted', 'withdraw', 'returned')).toBe('returned')
})

test('text may change only in a draft and in a returned entry', () => {
  expect(entryStates.filter(isEditable)).toEqual(['draft', 'returned'])
  expect(verbsOf('returned')).toEqual(['finalise'])
})

test('the table cannot be changed at run time', () => {
  expect(Object.isFrozen(transitions)).toBe(true)
})
