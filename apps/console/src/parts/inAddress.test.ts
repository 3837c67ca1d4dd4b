import { asking, numberIn } from './inAddress'

test('what is asked stands in the address beside what others keep there, and leaves it when it is as usual', () => {
  const asked = asking(new URLSearchParams('phase=phase2&log=3'), 'page', '2')
  expect(String(asked)).toBe('phase=phase2&log=3&page=2')
  expect(String(asking(asked, 'phase', null))).toBe('log=3&page=2')
})

test('a page is a whole number from one on; whatever else an address says is the first', () => {
  expect(['2', '17', null, '', '0', '-1', '1.5', 'x'].map(numberIn)).toEqual([2, 17, 1, 1, 1, 1, 1, 1])
})
