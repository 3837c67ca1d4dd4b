import { sentBackOf } from './decided'
import type { Review } from './wire'

const first = { id: 'first', n: 1 }
const second = { id: 'second', n: 2 }

const said = (id: string, decision: string, at: string, version = first): Review => ({
  id,
  version,
  decision,
  reason: '',
  fields: [],
  restamp: null,
  by: '',
  at,
})

const back = said('back', 'sendBack', '2099-03-21T10:00:00Z')

test('what the office above sent back stands at the head while its body holds that version', () => {
  const reviews = [said('accepted', 'accept', '2099-03-20T10:00:00Z'), back]
  expect(sentBackOf({ state: 'accepted', reviews, currentVersion: first })).toBe(back)
  const reviewed = [said('reopened', 'reopen', '2099-03-22T10:00:00Z'), ...reviews]
  expect(sentBackOf({ state: 'inReview', reviews: reviewed, currentVersion: first })).toBe(back)
})

test('it is gone with the next version, once forwarded again, and where the unit was asked to change it', () => {
  const stands = { reviews: [back], currentVersion: first }
  expect(sentBackOf({ ...stands, state: 'accepted', currentVersion: second })).toBeUndefined()
  expect(sentBackOf({ ...stands, state: 'forwarded' })).toBeUndefined()
  expect(sentBackOf({ ...stands, state: 'returned' })).toBeUndefined()
})

test('of two such decisions the later one is told', () => {
  const again = said('again', 'sendBack', '2099-03-23T10:00:00Z')
  const reviews = [back, again]
  expect(sentBackOf({ state: 'accepted', reviews, currentVersion: first })).toBe(again)
})
