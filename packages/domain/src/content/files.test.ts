import { preset } from '../../test/presets.ts'
import { namedFiles } from './files.ts'

test('files are named by fields of files and by cells of rows; pictures of a text are the text’s own', () => {
  const { form } = preset('n3-publicity-week')
  const named = namedFiles(form, {
    done: [{ type: 'figure', file: 'inText', caption: '', width: 1, height: 1 }],
    pictures: ['p1', 'p2'],
    media: { rows: [{ file: ['m1'], caption: '开幕式' }, { caption: '没有文件' }, { file: ['m2', 'm3'] }] },
  })
  expect(named).toEqual([
    { field: 'pictures', file: 'p1' },
    { field: 'pictures', file: 'p2' },
    { field: 'media', file: 'm1' },
    { field: 'media', file: 'm2' },
    { field: 'media', file: 'm3' },
  ])
  expect(namedFiles(form, {})).toEqual([])
})
