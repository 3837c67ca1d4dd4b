import { formSchema } from '../campaign/form.ts'
import { filedFiles, type KeptFile } from './filed.ts'

const form = formSchema.parse({
  template: { id: 'work', name: '作品', version: 1 },
  fields: [
    { id: 'film', label: '视频', type: 'files' },
    {
      id: 'sources',
      label: '素材',
      type: 'rows',
      columns: [{ id: 'proof', label: '证明', type: 'files' }],
    },
  ],
})

const unknown = { seconds: null, width: null, height: null, bitRate: null, frameRate: null }
const kept: KeptFile[] = [
  { id: 'a', name: '成片.MP4', mime: 'video/mp4', size: 5, ...unknown, seconds: 90.5, frameRate: 25 },
  { id: 'b', name: '证明', mime: 'application/pdf', size: 7, ...unknown },
  { id: 'c', name: '旧片.mov', mime: 'video/quicktime', size: 9, ...unknown },
]

test('a file is known by its name, its bytes and what was declared of it, wherever a field names it', () => {
  const content = { film: ['a', 'never kept'], sources: { rows: [{ proof: ['b'] }] } }
  expect(filedFiles(form, content, kept)).toEqual([
    {
      field: 'film',
      name: '成片.MP4',
      extension: 'mp4',
      kind: 'mp4',
      bytes: 5,
      seconds: 90.5,
      frameRate: 25,
    },
    { field: 'sources', name: '证明', extension: '', kind: 'pdf', bytes: 7 },
  ])
})

test('a content that names none has none', () => {
  expect(filedFiles(form, {}, kept)).toEqual([])
})
