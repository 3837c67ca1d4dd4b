import { speaking, type Said } from './speaking'

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }))
afterEach(() => jest.useRealTimers())

function listened() {
  const heard: (Said | undefined)[] = []
  return { heard, ...speaking((said) => heard.push(said)) }
}

test('a line that is lost is said to be lost until it is back, which is said for a moment', () => {
  const { heard, open, followed } = listened()
  open(true)
  open(false)
  jest.advanceTimersByTime(2000)
  open(false)
  expect(heard).toEqual([])
  jest.advanceTimersByTime(60_000)
  expect(heard).toEqual(['lost'])
  open(true)
  followed()
  jest.advanceTimersByTime(10_000)
  expect(heard).toEqual(['lost', 'back', undefined])
})

test('nothing is said of a line that is back at once, or that never stood', () => {
  const [short, blocked] = [listened(), listened()]
  short.open(true)
  short.open(false)
  jest.advanceTimersByTime(1000)
  short.open(true)
  blocked.open(false)
  jest.advanceTimersByTime(60_000)
  expect([short.heard, blocked.heard]).toEqual([[], []])
})

test('that the page follows others is said at most once a minute, and not while the line is lost', () => {
  const { heard, open, followed } = listened()
  open(true)
  for (let second = 0; second < 61; second += 1) {
    followed()
    jest.advanceTimersByTime(1000)
  }
  expect(heard).toEqual(['followed', undefined, 'followed'])
  open(false)
  jest.advanceTimersByTime(61_000)
  followed()
  expect(heard).toEqual(['followed', undefined, 'followed', 'lost'])
})

test('what is over says nothing more', () => {
  const { heard, open, end } = listened()
  open(true)
  open(false)
  end()
  jest.advanceTimersByTime(60_000)
  expect(heard).toEqual([])
})
