import { merged } from './merged'

test('what two parts of a question tell of one thing is told of it together', () => {
  const one = { entry: { id: '1', title: '题' } }
  const other = { entry: { id: '1', state: 'draft' }, entryFigures: [{ field: 'people' }] }
  expect(merged([one, other])).toEqual({
    entry: { id: '1', title: '题', state: 'draft' },
    entryFigures: [{ field: 'people' }],
  })
})

test('what went between the two is not there, whichever of them no longer found it', () => {
  expect(merged<object>([{ entry: null }, { entry: { id: '1' } }])).toEqual({ entry: null })
  expect(merged<object>([{ entry: { id: '1' } }, { entry: null }])).toEqual({ entry: null })
})

test('a question in one part is answered as it was', () => {
  const answer = { summaries: [], total: 0 }
  expect(merged([answer])).toBe(answer)
})
