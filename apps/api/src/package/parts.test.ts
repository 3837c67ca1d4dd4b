import { Readable } from 'node:stream'
import { divide, oversized } from './parts'

const MEGABYTE = 1024 * 1024
const piece = (path: string, megabytes: number) => ({
  path,
  size: megabytes * MEGABYTE,
  sha256: '',
  open: () => Readable.from([]),
})

test('files that no part can hold are named', () => {
  const pieces = [piece('a', 20), piece('b', 45), piece('c', 60), piece('d', 44)]
  expect(oversized(pieces, 45 * MEGABYTE).map(({ path }) => path)).toEqual(['b', 'c'])
})

test('parts hold no more than the limit, in order, and a file beyond it stands alone', () => {
  const pieces = [piece('a', 20), piece('b', 20), piece('c', 10), piece('d', 60), piece('e', 1)]
  const parts = divide(pieces, 45 * MEGABYTE)
  expect(parts.map((part) => part.map(({ path }) => path))).toEqual([['a', 'b'], ['c'], ['d'], ['e']])
})
