import { bestBreaks, type Piece } from './bestBreaks.ts'

const piece = (width: number, more: Partial<Piece> = {}): Piece => ({
  width,
  leadingCut: 0,
  trailingCut: 0,
  give: 0,
  gaps: 1,
  noNewLine: false,
  lineEnd: false,
  ...more,
})
const pieces = (...widths: number[]): Piece[] => widths.map((width) => piece(width))

test('a line takes what fits, and no more', () => {
  expect(bestBreaks(pieces(10, 10, 10, 10, 10), { width: 30, em: 10 })).toEqual([3, 5])
})

test('a line shrinks by what its marks can give where the next would else be loose', () => {
  const squeezed = [piece(10, { give: 2 }), piece(10, { give: 2 }), ...pieces(13, 17, 10)]
  expect(bestBreaks(squeezed, { width: 30, em: 10 })).toEqual([3, 5])
  expect(
    bestBreaks(
      squeezed.map((one) => ({ ...one, give: 1 })),
      { width: 30, em: 10 },
    ),
  ).toEqual([2, 4, 5])
})

test('blanks at the ends of a line do not count', () => {
  expect(bestBreaks([piece(10), piece(10, { trailingCut: 5 }), piece(10)], { width: 15, em: 10 })).toEqual([
    2, 3,
  ])
  expect(bestBreaks([piece(15), piece(10, { leadingCut: 5 }), piece(10)], { width: 15, em: 10 })).toEqual([
    1, 3,
  ])
})

test('one loose line is shared out over two', () => {
  // Filled one after another they would be 30 and 25 wide, the second without a gap to stretch.
  expect(bestBreaks(pieces(5, 5, 5, 5, 5, 5, 25, 10), { width: 30, em: 5 })).toEqual([5, 7, 8])
})

test('a line ends where it has to, and never behind a piece that is tied', () => {
  expect(bestBreaks([piece(10), piece(10, { lineEnd: true }), piece(10)], { width: 100, em: 10 })).toEqual([
    2, 3,
  ])
  expect(bestBreaks([piece(10), piece(10, { noNewLine: true }), piece(10)], { width: 20, em: 10 })).toEqual([
    1, 3,
  ])
})

test('what fits nowhere still gets a line', () => {
  expect(bestBreaks(pieces(40, 10), { width: 30, em: 10 })).toEqual([1, 2])
  expect(bestBreaks([piece(20, { noNewLine: true }), piece(20)], { width: 30, em: 10 })).toEqual([1, 2])
})

test('ragged lines leave no single character behind', () => {
  expect(bestBreaks(pieces(10, 10, 10, 10), { width: 30, em: 10, ragged: true })).toEqual([2, 4])
})
