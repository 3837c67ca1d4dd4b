import { formOf, found } from '../../test/found.ts'
import { kindOf } from '../rules/kinds.ts'

const form = formOf({ film: 'files' })
const of = (width: number, height: number) => ({
  form,
  media: [{ field: 'film', name: 'a', extension: 'mp4', bytes: 1, width, height }],
})

test('an exact resolution is that one and not the same turned', () => {
  const params = { field: 'film', exact: [1920, 1080] }
  expect(found('mediaResolution', params, of(1920, 1080))).toEqual([])
  expect(found('mediaResolution', params, of(1280, 720))).toEqual(['media.otherSize'])
  expect(found('mediaResolution', params, of(1080, 1920))).toEqual(['media.otherSize'])
})

test('a least short side is reached either way up', () => {
  const params = { field: 'film', shortSide: 1080 }
  expect(found('mediaResolution', params, of(3840, 2160))).toEqual([])
  expect(found('mediaResolution', params, of(1080, 1920))).toEqual([])
  expect(found('mediaResolution', params, of(1280, 720))).toEqual(['media.tooCoarse'])
})

test('an exact size tightens a least one that it reaches', () => {
  const compare = kindOf('mediaResolution')?.compare
  const least = { field: 'film', shortSide: 1080 }
  expect(compare?.({ field: 'film', exact: [1920, 1080] }, least)).toBe('tighter')
  expect(compare?.({ field: 'film', exact: [1280, 720] }, least)).toBe('looser')
  expect(compare?.(least, { field: 'film', exact: [1920, 1080] })).toBe('looser')
})
