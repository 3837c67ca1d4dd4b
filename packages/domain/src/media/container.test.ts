import { formOf, found } from '../../test/found.ts'
import { mediaContainer } from './container.ts'

const form = formOf({ film: 'files' })
const file = (extension: string, kind?: string) => ({
  form,
  media: [{ field: 'film', name: `a.${extension}`, extension, bytes: 1, ...(kind ? { kind } : {}) }],
})
const params = { field: 'film', allowed: ['mp4', 'mov'] }

test('an extension of the list passes, whatever its case, and another is refused', () => {
  expect(found('mediaContainer', params, file('MP4'))).toEqual([])
  expect(found('mediaContainer', params, file('avi'))).toEqual(['media.container'])
})

test('a renamed file is found out once its bytes are read', () => {
  expect(found('mediaContainer', params, file('mp4', 'mp4'))).toEqual([])
  expect(found('mediaContainer', params, file('mp4', 'exe'))).toEqual(['media.disguised'])
})

test('a format is met under each of its spellings, by name and by bytes', () => {
  const of = (allowed: string, extension: string, kind: string) =>
    found('mediaContainer', { field: 'film', allowed: [allowed] }, file(extension, kind))
  expect([of('mpg', 'mpg', 'mpeg'), of('mpeg', 'MPG', 'mpeg'), of('mpg', 'mpeg', 'mpeg')]).toEqual([
    [],
    [],
    [],
  ])
  expect([of('mp4', 'mp4', 'm4v'), of('f4v', 'f4v', 'mp4'), of('m4v', 'm4v', 'mp4')]).toEqual([[], [], []])
  expect([of('mpg', 'mpg', 'mp4'), of('mpg', 'mp4', 'mpeg'), of('mp4', 'm4v', 'mp4')]).toEqual([
    ['media.disguised'],
    ['media.container'],
    ['media.container'],
  ])
})

test('another spelling of the same format loosens nothing', () => {
  const of = (...allowed: string[]) => ({ field: 'film', allowed })
  expect(mediaContainer.compare(of('mpg'), of('mpeg'))).toBe('same')
  expect(mediaContainer.compare(of('mpg', 'mov'), of('mpeg'))).toBe('looser')
})
