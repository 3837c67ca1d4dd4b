import fc from 'fast-check'
import { consentTo, effectiveClose, markOf, proposedClose } from './close.ts'
import { closeInstant, instantOf, secondOf } from './instant.ts'

const notice = closeInstant('2021-03-26')
const own = closeInstant('2021-03-19')

test('without more, the notice binds', () => {
  expect(effectiveClose({ notice })).toEqual({
    onTimeUntil: notice,
    permittedUntil: notice,
    acceptedUntil: notice,
    by: 'notice',
    upperClose: notice,
  })
})

test('a receiver’s own date binds those below it', () => {
  expect(effectiveClose({ notice, own })).toEqual({
    onTimeUntil: own,
    permittedUntil: own,
    acceptedUntil: own,
    by: 'own',
    upperClose: notice,
  })
})

test('an own date later than the notice’s does not loosen it', () => {
  expect(effectiveClose({ notice, own: closeInstant('2021-04-01') }).acceptedUntil).toBe(notice)
})

test('同意补报 lets in late with consent, up to the notice’s close', () => {
  const close = effectiveClose({ notice, own, permission: closeInstant('2021-03-22') })
  expect(close.by).toBe('permission')
  expect(markOf('2021-03-19T23:59:59+08:00', close)).toBe('onTime')
  expect(markOf('2021-03-20T00:00:00+08:00', close)).toBe('lateWithConsent')
  expect(markOf('2021-03-22T23:59:59+08:00', close)).toBe('lateWithConsent')
  expect(markOf('2021-03-23T00:00:00+08:00', close)).toBe('refused')
  expect(effectiveClose({ notice, own, permission: closeInstant('2021-04-10') }).acceptedUntil).toBe(notice)
})

test('only the organiser’s extension goes beyond the notice', () => {
  const extension = closeInstant('2021-04-02')
  const close = effectiveClose({ notice, extension })
  expect(close).toEqual({
    onTimeUntil: notice,
    permittedUntil: notice,
    acceptedUntil: extension,
    by: 'extension',
    upperClose: extension,
  })
  expect(markOf('2021-04-02T23:59:59+08:00', close)).toBe('lateWithConsent')
  expect(markOf('2021-04-03T00:00:00+08:00', close)).toBe('refused')
})

test('a province with an extension may let its centres come as late as itself', () => {
  const upperExtension = closeInstant('2021-04-02')
  const permission = closeInstant('2021-04-30')
  expect(effectiveClose({ notice, own, upperExtension }).acceptedUntil).toBe(own)
  expect(effectiveClose({ notice, own, permission, upperExtension }).acceptedUntil).toBe(upperExtension)
})

test('an extension that ends before the close shortens nothing', () => {
  expect(effectiveClose({ notice, extension: closeInstant('2021-03-20') }).acceptedUntil).toBe(notice)
})

test('the proposed date lies five working days before', () => {
  const isWorkingDay = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  expect(proposedClose(notice, 5, isWorkingDay)).toBe(own)
})

test('whatever was granted, marks only get worse with time and nothing passes after the last grant', () => {
  const second = fc.integer({ min: 1_600_000_000, max: 1_700_000_000 })
  const grant = fc.option(second.map(instantOf), { nil: undefined })
  const rank = { onTime: 0, lateWithConsent: 1, refused: 2 }
  fc.assert(
    fc.property(second, grant, grant, grant, grant, grant, second, second, (n, o, p, e, w, u, one, other) => {
      const close = effectiveClose({
        notice: instantOf(n),
        own: o,
        permission: p,
        extension: e,
        upperPermission: w,
        upperExtension: u,
      })
      const [early, late] = [Math.min(one, other), Math.max(one, other)]
      expect(rank[markOf(instantOf(early), close)]).toBeLessThanOrEqual(rank[markOf(instantOf(late), close)])
      const last = [e, u].reduce((max, at) => (at === undefined ? max : Math.max(max, secondOf(at))), n)
      expect(markOf(instantOf(last + 1), close)).toBe('refused')
      expect(secondOf(close.onTimeUntil)).toBeLessThanOrEqual(n)
    }),
  )
})

test('who sends on by a day of its own is late from the next second, and those below it with it', () => {
  const due = closeInstant('2021-03-22')
  const between = effectiveClose({ notice, own: due, extension: closeInstant('2021-03-24') })
  expect(between).toEqual({
    onTimeUntil: due,
    permittedUntil: due,
    acceptedUntil: '2021-03-24T23:59:59+08:00',
    by: 'extension',
    upperClose: notice,
  })
  expect(markOf('2021-03-22T23:59:59.999999+08:00', between)).toBe('onTime')
  expect(markOf('2021-03-23T00:00:00+08:00', between)).toBe('lateWithConsent')
  expect(markOf('2021-03-24T23:59:59.999999+08:00', between)).toBe('lateWithConsent')
  expect(markOf('2021-03-25T00:00:00+08:00', between)).toBe('refused')
  const below = { notice, own: closeInstant('2021-03-25'), upperOwn: due }
  expect(effectiveClose(below).acceptedUntil).toBe(due)
  const permission = closeInstant('2021-03-25')
  expect(effectiveClose({ ...below, permission }).acceptedUntil).toBe(due)
  expect(effectiveClose({ ...below, permission, upperExtension: closeInstant('2021-03-24') })).toEqual({
    onTimeUntil: due,
    permittedUntil: '2021-03-24T23:59:59+08:00',
    acceptedUntil: '2021-03-24T23:59:59+08:00',
    by: 'permission',
    upperClose: notice,
  })
})

test('a receiver that was itself permitted to come late may let those below it come as late, no further than the notice', () => {
  const [due, permission] = [closeInstant('2021-03-22'), closeInstant('2021-04-30')]
  const close = (upperPermission: string) =>
    effectiveClose({ notice, upperOwn: due, permission, upperPermission: closeInstant(upperPermission) })
  const until = ['2021-03-20', '2021-03-24', '2021-04-02'].map((day) => close(day).acceptedUntil)
  expect(until).toEqual([due, closeInstant('2021-03-24'), notice])
  expect(close('2021-03-24')).toMatchObject({ onTimeUntil: due, by: 'permission' })
  // Without a permission of its own a sender gains nothing by its receiver's.
  const { acceptedUntil } = effectiveClose({ notice, upperOwn: due, upperPermission: notice })
  expect(acceptedUntil).toBe(due)
})

test('what came late tells what it came by: the receiver’s permission as far as that reached, then the organiser’s extension', () => {
  const [permission, extension] = [closeInstant('2021-03-22'), closeInstant('2021-04-02')]
  const at = (day: string, close = effectiveClose({ notice, own, permission, extension })) =>
    consentTo(closeInstant(day), close)
  expect(
    ['2021-03-19', '2021-03-20', '2021-03-22', '2021-03-23', '2021-04-02'].map((day) => at(day)),
  ).toEqual([undefined, 'permission', 'permission', 'extension', 'extension'])
  // A scan that follows came by the grant under which its form was finalised; where none is known, nothing is told.
  expect(at('2021-04-05')).toBe('extension')
  expect(at('2021-03-24', effectiveClose({ notice, own, permission }))).toBe('permission')
  expect(at('2021-03-30', effectiveClose({ notice, own }))).toBeUndefined()
})
