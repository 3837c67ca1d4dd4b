import { NotFound, Unreachable } from '../platform/refusals'
import { persist } from './persist'

const on = new AbortController().signal

/** An act to which these errors are the answers, one a time, until none is left. */
function act(errors: Error[]): { tries: () => number; run: () => Promise<void> } {
  let tries = 0
  const run = (): Promise<void> => {
    const error = errors[tries]
    tries += 1
    return error ? Promise.reject(error) : Promise.resolve()
  }
  return { tries: () => tries, run }
}

test('what no answer came to is done again until one comes', async () => {
  const { tries, run } = act([new Unreachable(), new Unreachable()])
  await persist(run, on, [1, 1, 1])
  expect(tries()).toBe(3)
})

test('a line that stays away is told once every pause is over', async () => {
  const { tries, run } = act(Array.from({ length: 9 }, () => new Unreachable()))
  await expect(persist(run, on, [1, 1])).rejects.toBeInstanceOf(Unreachable)
  expect(tries()).toBe(3)
})

test('what was refused is not done again', async () => {
  const { tries, run } = act([new NotFound()])
  await expect(persist(run, on, [1, 1])).rejects.toBeInstanceOf(NotFound)
  expect(tries()).toBe(1)
})

test('who leaves off does not wait for the pause to end', async () => {
  const stop = new AbortController()
  const { tries, run } = act([new Unreachable(), new Unreachable()])
  const done = persist(run, stop.signal, [60_000, 60_000])
  setTimeout(() => stop.abort(), 1)
  await expect(done).rejects.toBeInstanceOf(Unreachable)
  expect(tries()).toBe(2)
})
