import { effectiveClose } from './close.ts'
import { gate, scanUntil, takenUntil } from './gate.ts'
import { closeInstant, instantOf, openInstant, secondOf } from './instant.ts'

const notice = closeInstant('2021-03-26')
const close = effectiveClose({ notice, own: closeInstant('2021-03-19') })
const isWorkingDay = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
const grace = { workingDays: 3, isWorkingDay }

test('before the phase opens nothing passes', () => {
  const opens = openInstant('2021-03-12')
  expect(gate({ now: '2021-03-12T00:00:00+08:00', opens, close })).toEqual({ mark: 'onTime' })
  expect(gate({ now: '2021-03-11T15:59:59.999Z', opens, close })).toEqual({
    refused: { message: 'gate.notOpen', args: { opens, now: '2021-03-11T23:59:59+08:00' } },
  })
})

test('the last second passes and the next is refused with the close', () => {
  expect(gate({ now: '2021-03-19T23:59:59+08:00', close })).toEqual({ mark: 'onTime' })
  expect(gate({ now: '2021-03-19T16:00:00Z', close })).toEqual({
    refused: {
      message: 'gate.closed',
      args: { close: '2021-03-19T23:59:59+08:00', now: '2021-03-20T00:00:00+08:00' },
    },
  })
})

test('what was in on time and was returned may come again until the receiver’s own close, and stays on time', () => {
  const submittedAt = '2021-03-18T10:00:00+08:00'
  expect(gate({ now: '2021-03-26T23:59:59+08:00', close, submittedAt })).toEqual({ mark: 'onTime' })
  expect(gate({ now: '2021-03-27T00:00:00+08:00', close, submittedAt })).toHaveProperty(
    'refused.message',
    'gate.closed',
  )
})

test('what came with consent stays late when it comes again', () => {
  const permitted = effectiveClose({
    notice,
    own: closeInstant('2021-03-19'),
    permission: closeInstant('2021-03-22'),
  })
  const submittedAt = '2021-03-21T10:00:00+08:00'
  expect(gate({ now: '2021-03-25T10:00:00+08:00', close: permitted, submittedAt })).toEqual({
    mark: 'lateWithConsent',
  })
})

test('定稿 before the close counts only where the campaign says so, and only for so many working days', () => {
  const finalisedAt = '2021-03-19T20:00:00+08:00'
  expect(scanUntil(close.acceptedUntil, grace)).toBe('2021-03-24T23:59:59+08:00')
  expect(gate({ now: '2021-03-24T23:59:59+08:00', close, finalisedAt })).toHaveProperty(
    'refused.message',
    'gate.closed',
  )
  expect(gate({ now: '2021-03-24T23:59:59+08:00', close, finalisedAt, grace })).toEqual({ mark: 'onTime' })
  expect(gate({ now: '2021-03-25T00:00:00+08:00', close, finalisedAt, grace })).toHaveProperty(
    'refused.message',
    'gate.closed',
  )
})

test('what was returned and finalised again in time may follow with its scan as well', () => {
  const first = { submittedAt: '2021-03-18T10:00:00+08:00', finalisedAt: '2021-03-26T20:00:00+08:00' }
  expect(gate({ now: '2021-03-31T23:59:59+08:00', close, ...first, grace })).toEqual({ mark: 'onTime' })
  for (const tried of [
    { now: '2021-03-31T23:59:59+08:00', ...first },
    { now: '2021-04-01T00:00:00+08:00', ...first, grace },
    { now: '2021-03-29T09:00:00+08:00', ...first, finalisedAt: '2021-03-27T00:00:00+08:00', grace },
  ])
    expect(gate({ close, ...tried })).toHaveProperty('refused.message', 'gate.closed')
})

test('定稿 after the close gains nothing by the setting', () => {
  const finalisedAt = '2021-03-20T00:00:00+08:00'
  expect(gate({ now: '2021-03-22T09:00:00+08:00', close, finalisedAt, grace })).toHaveProperty(
    'refused.message',
    'gate.closed',
  )
})

test('the last instant that is told is the last at which the gate lets it pass', () => {
  const submittedAt = '2021-03-18T10:00:00+08:00'
  const [inTime, again] = ['2021-03-19T20:00:00+08:00', '2021-03-26T20:00:00+08:00']
  const tries = [
    {},
    { submittedAt },
    { finalisedAt: inTime, grace },
    { finalisedAt: again, grace },
    { submittedAt, finalisedAt: again, grace },
    { submittedAt, finalisedAt: again },
  ]
  expect(tries.map((one) => takenUntil({ close, ...one }))).toEqual(
    ['2021-03-19', '2021-03-26', '2021-03-24', '2021-03-19', '2021-03-31', '2021-03-26'].map((day) =>
      closeInstant(day),
    ),
  )
  for (const one of tries) {
    const until = takenUntil({ close, ...one })
    const next = instantOf(secondOf(until) + 1)
    expect([until, next].map((now) => 'mark' in gate({ now, close, ...one }))).toEqual([true, false])
  }
})
