import { formOf, found } from '../../test/found.ts'

const form = formOf({ proof: 'files' })
const of = (...files: string[]) => ({
  form,
  files: files.map((name) => ({ field: 'proof', name, extension: name.split('.')[1] ?? '', bytes: 1 })),
})

test('from the least to the most files, each of a format', () => {
  const params = { field: 'proof', min: 1, max: 2, formats: ['pdf', 'jpg'] }
  expect(found('attached', params, of())).toEqual(['attached.missing'])
  expect(found('attached', params, of('a.pdf', 'b.JPG'))).toEqual([])
  expect(found('attached', params, of('a.pdf', 'b.jpg', 'c.jpg'))).toEqual(['attached.tooMany'])
  expect(found('attached', params, of('a.doc'))).toEqual(['attached.format'])
})

test('a format is met under each of its spellings, and a renamed file is found out', () => {
  const params = { field: 'proof', formats: ['jpeg'] }
  const file = (extension: string, kind: string) => ({
    form,
    files: [{ field: 'proof', name: `a.${extension}`, extension, kind, bytes: 1 }],
  })
  expect(found('attached', params, file('jpeg', 'jpg'))).toEqual([])
  expect(found('attached', params, file('JPG', 'jpg'))).toEqual([])
  expect(found('attached', { field: 'proof', formats: ['mpg'] }, file('mpg', 'mpeg'))).toEqual([])
  expect(found('attached', params, file('jpeg', 'png'))).toEqual(['attached.format'])
})
