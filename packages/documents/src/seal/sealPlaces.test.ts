import { type Leaf, nextSealPosition, type Placed, seamSlices } from './sealPlaces.ts'

const landscape = { width: 297, height: 210 }

test('several seals stand in rows, never touch and stay on the sheet', () => {
  const standing: Placed[] = []
  for (const diameter of [50, 45, 42, 45, 50, 45, 42, 45]) {
    const wanted = { page: 1, x: 68, y: 57, diameter }
    const at = nextSealPosition(wanted, standing, landscape)
    if (!at) throw new Error('the page is full')
    standing.push({ ...at, diameter })
  }
  expect(standing[0]).toMatchObject({ x: 68, y: 57 })
  const gaps = standing.flatMap((a, i) =>
    standing.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - (a.diameter + b.diameter) / 2),
  )
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3)
  const edges = standing.flatMap(({ x, y, diameter: d }) => [
    x - d / 2,
    y - d / 2,
    297 - x - d / 2,
    210 - y - d / 2,
  ])
  expect(Math.min(...edges)).toBeGreaterThanOrEqual(0)
})

test('a full page takes no further seal', () => {
  const everywhere = { page: 1, x: 50, y: 50, diameter: 1000 }
  expect(nextSealPosition({ page: 1, x: 68, y: 57, diameter: 45 }, [everywhere], landscape)).toBeUndefined()
})

const leaves = (n: number): Leaf[] => Array.from({ length: n }, () => ({ sheet: landscape, standing: [] }))

test('a seal across the edges gives each leaf a slice, and a thick file several seals', () => {
  expect(seamSlices(leaves(1), 45)).toEqual([])
  expect(seamSlices(leaves(3), 45)).toEqual([
    { page: 1, x: 289.5, y: 105, part: 0, of: 3 },
    { page: 2, x: 289.5, y: 105, part: 1, of: 3 },
    { page: 3, x: 289.5, y: 105, part: 2, of: 3 },
  ])
  const slices = seamSlices(leaves(19), 45) ?? []
  expect(slices.map(({ of }) => of)).toEqual([...Array(7).fill(7), ...Array(6).fill(6), ...Array(6).fill(6)])
  expect(slices.map(({ part }) => part)).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5])
})

test('a second seal across the edges stands below the first, a third above it, and then the edges are full', () => {
  const [first, second, third] = [105, 153, 57].map((y) => ({ page: 2, x: 289.5, y, diameter: 45 }))
  const standing = (...seals: (Placed | undefined)[]): Leaf[] =>
    leaves(3).map((leaf, i) => ({ ...leaf, standing: i === 1 ? seals.flatMap((one) => one ?? []) : [] }))
  const heights = (on: Leaf[]) => seamSlices(on, 45)?.map(({ y }) => y)
  expect(heights(standing(first))).toEqual([153, 153, 153])
  expect(heights(standing(first, second))).toEqual([57, 57, 57])
  expect(heights(standing(first, second, third))).toBeUndefined()
})
