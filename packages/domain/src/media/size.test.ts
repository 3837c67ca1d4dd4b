import { formOf, found } from '../../test/found.ts'
import { settingsSchema } from '../campaign/question.ts'
import { bytesOf, mediaSize } from './size.ts'

const form = formOf({ film: 'files' })
const of = (bytes: number, sizeUnit?: 'lenient' | 'decimal' | 'binary') => ({
  form,
  settings: settingsSchema.parse(sizeUnit === undefined ? {} : { sizeUnit }),
  media: [{ field: 'film', name: 'a.mp4', extension: 'mp4', bytes }],
})
const params = { field: 'film', min: '100 MB', max: '300 MB' }

test('a size is read by thousands or by 1,024', () => {
  expect([bytesOf('100 MB', 1000), bytesOf('1GB', 1024)]).toEqual([100_000_000, 1_073_741_824])
})

test('the lenient reading takes the smaller minimum and the larger maximum, limits included', () => {
  expect(found('mediaSize', params, of(100_000_000))).toEqual([])
  expect(found('mediaSize', params, of(99_999_999))).toEqual(['media.tooSmall'])
  expect(found('mediaSize', params, of(300 * 1024 * 1024))).toEqual([])
  expect(found('mediaSize', params, of(300 * 1024 * 1024 + 1))).toEqual(['media.tooLarge'])
})

test('the other readings hold where the campaign sets them', () => {
  expect(found('mediaSize', params, of(300_000_001, 'decimal'))).toEqual(['media.tooLarge'])
  expect(found('mediaSize', params, of(100_000_000, 'binary'))).toEqual(['media.tooSmall'])
})

test('sizes of several units are compared in both readings of the unit', () => {
  const compare = (child: object, parent: object) =>
    mediaSize.compare({ field: 'film', ...child }, { field: 'film', ...parent })
  expect([
    compare({ max: '1 GB' }, { max: '1000 MB' }),
    compare({ max: '1000 MB' }, { max: '1 GB' }),
    compare({ max: '1GB' }, { max: '1 GB' }),
    compare({ min: '1000 MB' }, { min: '1 GB' }),
    compare({ min: '1 GB' }, { min: '1000 MB' }),
    compare({ min: '1 MB' }, {}),
    compare({}, { max: '1 MB' }),
  ]).toEqual(['looser', 'tighter', 'same', 'looser', 'tighter', 'tighter', 'looser'])
})
