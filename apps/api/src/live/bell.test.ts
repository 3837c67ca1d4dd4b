import { bell } from './bell'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

/** After how many milliseconds a rest of a second ends, while something happens at its times. */
async function rested({ ring, rest }: ReturnType<typeof bell>, at: readonly number[] = []): Promise<number> {
  const from = Date.now()
  const ended = rest(1000).then(() => Date.now() - from)
  at.forEach((time) => setTimeout(ring, time))
  await jest.advanceTimersByTimeAsync(2000)
  return ended
}

test('a rest that nobody ends lasts its time, and a ring ends it when there was time for others', async () => {
  expect(await rested(bell(100))).toBe(1000)
  expect(await rested(bell(100), [300, 350, 390])).toBe(400)
})

test('what rang while somebody looked is not lost: the rest after it is short, and the one after that is whole', async () => {
  const one = bell(100)
  one.ring()
  expect(await rested(one, [50])).toBe(100)
  expect(await rested(one)).toBe(1000)
})
