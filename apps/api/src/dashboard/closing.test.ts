import type { Instant } from '@huibian/domain'
import { lastOf } from './closing'

const on = (day: number): Instant => `2099-03-${day}T23:59:59+08:00`

test('of several closes the latest counts for what comes, and the latest for what comes again, each by itself', () => {
  const one = { acceptedUntil: on(20), upperClose: on(31) }
  const other = { acceptedUntil: on(26), upperClose: on(26) }
  const last = { acceptedUntil: on(26), upperClose: on(31) }
  expect([lastOf([one, other]), lastOf([other, one]), lastOf([])]).toEqual([last, last, undefined])
})
