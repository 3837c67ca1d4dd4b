import { formOf, found } from '../../test/found.ts'

const form = formOf({ film: 'files' })
const of = (rates: { bitRate?: number; frameRate?: number }) => ({
  form,
  media: [{ field: 'film', name: 'a', extension: 'mp4', bytes: 1, ...rates }],
})

test('a bit rate is held against kbit/s and a frame rate against frames a second, limits included', () => {
  const bits = { field: 'film', of: 'bitRate', min: 5000, max: 20_000 }
  expect(found('mediaRate', bits, of({ bitRate: 5_000_000 }))).toEqual([])
  expect(found('mediaRate', bits, of({ bitRate: 4_999_999 }))).toEqual(['media.slow'])
  const frames = { field: 'film', of: 'frameRate', min: 25, max: 60 }
  expect(found('mediaRate', frames, of({ frameRate: 25 }))).toEqual([])
  expect(found('mediaRate', frames, of({ frameRate: 120 }))).toEqual(['media.fast'])
  expect(found('mediaRate', frames, of({}))).toEqual(['media.unknown'])
})
