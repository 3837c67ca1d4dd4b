import { askedOf, pageOf } from './asked'

test('a filter is what narrows and orders, whatever page one is on and in whatever order it was asked', () => {
  expect(askedOf(new URLSearchParams('theme=sme&page=3&phase=phase1'))).toBe('phase=phase1&theme=sme')
  expect(askedOf(new URLSearchParams('page=3'))).toBe('')
})

test('filters are kept by page and not by post', () => {
  expect(pageOf('/p/0190/campaigns/0191/queue')).toBe('/campaigns/0191/queue')
  expect(pageOf('/p/0190')).toBe('/')
})
