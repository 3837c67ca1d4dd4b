import { dragged, headingId, lineOf, orderIn, placeIn, put } from './places'

const chapters = ['sme', 'research', 'public']
const order = [
  { entryId: 'a', chapter: 'sme' },
  { entryId: 'b', chapter: 'sme' },
  { entryId: 'c', chapter: 'public' },
]
const line = [headingId('sme'), 'a', 'b', headingId('research'), headingId('public'), 'c']
const said = (placings: readonly { entryId: string; chapter: string }[]) =>
  placings.map(({ entryId, chapter }) => `${chapter} ${entryId}`)

test('the line names every chapter, the empty ones too, and reads back as the order', () => {
  expect(lineOf(order, chapters)).toEqual(line)
  expect(orderIn(line, chapters)).toEqual(order)
})

test('a case dragged down past a heading comes into that chapter', () => {
  expect(said(orderIn(dragged(line, 'a', headingId('research')), chapters))).toEqual([
    'sme b',
    'research a',
    'public c',
  ])
})

test('a case dragged up onto its own heading ends the chapter before', () => {
  expect(said(orderIn(dragged(line, 'c', headingId('public')), chapters))).toEqual([
    'sme a',
    'sme b',
    'research c',
  ])
})

test('a case dragged before the first heading stays in the first chapter', () => {
  expect(said(orderIn(dragged(line, 'b', headingId('sme')), chapters))).toEqual([
    'sme b',
    'sme a',
    'public c',
  ])
})

test('a typed number counts within the chapter, and beyond the end is the end', () => {
  expect(said(put(order, chapters, { entryId: 'b', chapter: 'sme' }, 1))).toEqual([
    'sme b',
    'sme a',
    'public c',
  ])
  expect(said(put(order, chapters, { entryId: 'a', chapter: 'sme' }, 99))).toEqual([
    'sme b',
    'sme a',
    'public c',
  ])
})

test('a case put into another chapter leaves its own', () => {
  expect(said(put(order, chapters, { entryId: 'a', chapter: 'public' }, 2))).toEqual([
    'sme b',
    'public c',
    'public a',
  ])
})

test('a case is known by its chapter and its number there', () => {
  expect([placeIn(order, 'b'), placeIn(order, 'c')]).toEqual([
    { chapter: 'sme', n: 2 },
    { chapter: 'public', n: 1 },
  ])
})
