/**
 * A run that must end by the clock says until when a file may begin, in milliseconds; what begins later is skipped by name, so that a slow
 * machine ends in good order with all that it had time for.
 */
const until = Number(process.env['HUIBIAN_TESTS_UNTIL'] ?? Infinity)

if (Date.now() > until) {
  const none = (): void => undefined
  const skip = Object.assign(test.skip, { skip: test.skip })
  Object.assign(globalThis, {
    test: skip,
    it: skip,
    beforeAll: none,
    beforeEach: none,
    afterEach: none,
    afterAll: none,
  })
}
