import type { Campaign, Instant } from '@huibian/domain'
import type { Context } from '../platform/context'
import { closing, lastOf } from './closing'

const on = (day: number): Instant => `2099-03-${day}T23:59:59+08:00`

test('of several closes the latest counts for what comes, and the latest for what comes again, each by itself', () => {
  const one = { acceptedUntil: on(20), upperClose: on(31) }
  const other = { acceptedUntil: on(26), upperClose: on(26) }
  const last = { acceptedUntil: on(26), upperClose: on(31) }
  expect([lastOf([one, other]), lastOf([other, one]), lastOf([])]).toEqual([last, last, undefined])
})

test('scans may follow each of the two closes for its days, and none before it is over', () => {
  const grace = { id: 'finalisedCountsOnTime', answer: true, default: true }
  const days = { id: 'scanWorkingDays', answer: 3, default: 3 }
  const file = { questions: [grace, days] } as unknown as Campaign
  const at = (now: Instant): unknown[] => {
    const ctx = { now: new Date(now) } as Context
    const { scanUntil, againScanUntil } = closing(ctx, file, { acceptedUntil: on(19), upperClose: on(26) })
    return [scanUntil?.toISOString(), againScanUntil?.toISOString()]
  }
  const [first, again] = ['2099-03-24T15:59:59.000Z', '2099-03-31T15:59:59.000Z']
  expect([on(19), on(20), on(25), on(27)].map(at)).toEqual([
    [undefined, undefined],
    [first, undefined],
    [undefined, undefined],
    [undefined, again],
  ])
})
