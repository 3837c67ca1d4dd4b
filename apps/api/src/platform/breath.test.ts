import { breather } from './breath'

/** Keeps the loop busy for so many milliseconds. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

test('long work lets others have their turns', async () => {
  let turns = 0
  const beat = setInterval(() => turns++, 1)
  const breathe = breather()
  for (let step = 0; step < 10; step++) {
    work(8)
    await breathe()
  }
  clearInterval(beat)
  expect(turns).toBeGreaterThan(2)
})
