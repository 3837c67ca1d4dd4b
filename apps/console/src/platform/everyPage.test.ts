import { everyPage } from './everyPage'

const numbers = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)

/** A list of so many rows as the server gives it, with the pages that were asked for. */
function listOf(total: number, told = total) {
  const asked: number[] = []
  const read = ({ number, size }: { number: number; size: number }) => {
    asked.push(number)
    const items = numbers((number - 1) * size, Math.min(number * size, total))
    return Promise.resolve({ items, total: told })
  }
  return { asked, read }
}

test('every row is read once, and no page is asked for after the last', async () => {
  const [long, even, none] = [listOf(230), listOf(200), listOf(0)]
  expect(await everyPage(long.read)).toEqual(numbers(0, 230))
  expect(await everyPage(even.read)).toEqual(numbers(0, 200))
  expect(await everyPage(none.read)).toEqual([])
  expect([long, even, none].map(({ asked }) => asked)).toEqual([[1, 2, 3], [1, 2], [1]])
})

test('a list that has grown shorter meanwhile is not asked for without end', async () => {
  const shrunk = listOf(150, 1000)
  expect(await everyPage(shrunk.read)).toEqual(numbers(0, 150))
  expect(shrunk.asked).toEqual([1, 2])
})
