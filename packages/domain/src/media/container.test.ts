import { formOf, found } from '../../test/found.ts'

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
