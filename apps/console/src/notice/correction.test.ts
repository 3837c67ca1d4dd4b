import { isSaid, nothingSaid } from './correction'

test('a correction of which only the notice has been begun is not left unasked', () => {
  const begun = [nothingSaid, { ...nothingSaid, title: ' ' }, { ...nothingSaid, number: '〔2026〕3号' }]
  expect(begun.map(isSaid)).toEqual([false, false, true])
})
