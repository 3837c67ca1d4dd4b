import { comesAgain } from './again.ts'
import { effectiveClose } from './close.ts'
import { closeInstant } from './instant.ts'

const notice = closeInstant('2021-03-26')
const own = closeInstant('2021-03-19')
const grace = { workingDays: 3, isWorkingDay: () => true }
const close = effectiveClose({ notice, own })
const submittedAt = '2021-03-18T10:00:00+08:00'

test('what was never in may come again until its own close, with 同意补报 until that ends', () => {
  expect(comesAgain({ now: own, close })).toEqual({ until: own, may: true })
  expect(comesAgain({ now: '2021-03-20T00:00:00+08:00', close })).toEqual({ until: own, may: false })
  const permission = closeInstant('2021-03-22')
  const permitted = effectiveClose({ notice, own, permission })
  expect(comesAgain({ now: '2021-03-20T00:00:00+08:00', close: permitted })).toEqual({
    until: permission,
    may: true,
  })
})

test('what was in may come again until the notice closes, or an extension ends', () => {
  expect(comesAgain({ now: notice, close, submittedAt })).toEqual({ until: notice, may: true })
  const after = '2021-03-27T00:00:00+08:00'
  expect(comesAgain({ now: after, close, submittedAt })).toEqual({ until: notice, may: false })
  const extension = closeInstant('2021-04-02')
  const extended = effectiveClose({ notice, own, extension })
  expect(comesAgain({ now: after, close: extended, submittedAt })).toEqual({ until: extension, may: true })
})

test('the days in which a scan may follow save nothing: it would have to be finalised anew', () => {
  const finalisedAt = '2021-03-19T20:00:00+08:00'
  const now = '2021-03-20T09:00:00+08:00'
  expect(comesAgain({ now, close, finalisedAt, grace })).toEqual({ until: own, may: false })
})
