import { presses } from './press'

/** A page, what waits for it, and how far that has come. */
function page() {
  jest.useFakeTimers()
  const target = new EventTarget()
  const released = presses(target)
  const told: string[] = []
  const pointer = (type: string, pointerId = 1) =>
    target.dispatchEvent(Object.assign(new Event(type), { pointerId }))
  const answer = (name: string) => void released().then(() => told.push(name))
  const after = async (milliseconds: number) => {
    await jest.advanceTimersByTimeAsync(milliseconds)
    return told.join(' ')
  }
  return { pointer, answer, after }
}

afterEach(() => jest.useRealTimers())

test('an answer shows at once where nobody presses anything', async () => {
  const { pointer, answer, after } = page()
  answer('first')
  expect(await after(0)).toBe('first')
  pointer('pointerdown')
  pointer('pointerup')
  await after(100)
  answer('second')
  expect(await after(0)).toBe('first second')
})

test('an answer that comes while something is pressed shows when it was let go and its click has come', async () => {
  const { pointer, answer, after } = page()
  pointer('pointerdown')
  answer('first')
  expect(await after(1000)).toBe('')
  pointer('pointerup')
  expect(await after(99)).toBe('')
  answer('second')
  expect(await after(1)).toBe('first second')
})

test('a second press in quick succession is waited for like the first', async () => {
  const { pointer, answer, after } = page()
  pointer('pointerdown')
  pointer('pointerup')
  pointer('pointerdown')
  answer('it')
  expect(await after(1000)).toBe('')
  pointer('pointerup')
  expect(await after(100)).toBe('it')
})

test('a finger that begins to scroll presses nothing, and of two fingers both must go', async () => {
  const { pointer, answer, after } = page()
  pointer('pointerdown', 1)
  pointer('pointerdown', 2)
  answer('it')
  pointer('pointercancel', 1)
  expect(await after(1000)).toBe('')
  pointer('pointerup', 2)
  expect(await after(100)).toBe('it')
})

test('a press that nobody sees end holds nothing back for longer than five seconds', async () => {
  const { pointer, answer, after } = page()
  pointer('pointerdown')
  answer('first')
  expect(await after(4999)).toBe('')
  expect(await after(1)).toBe('first')
  answer('second')
  expect(await after(0)).toBe('first second')
})
