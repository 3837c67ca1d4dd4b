import { formOf, found } from '../../test/found.ts'

const form = formOf({ film: 'files' })
const of = (width: number, height: number) => ({
  form,
  media: [{ field: 'film', name: 'a', extension: 'mp4', bytes: 1, width, height }],
})

test('one of the ratios passes to one part in a hundred, others are refused', () => {
  const params = { field: 'film', allowed: ['16:9', '9:16'] }
  expect(
    [of(1920, 1080), of(1080, 1920), of(1366, 768)].flatMap((facts) => found('mediaAspect', params, facts)),
  ).toEqual([])
  expect(found('mediaAspect', params, of(1080, 1080))).toEqual(['media.aspect'])
  expect(found('mediaAspect', params, of(1440, 1080))).toEqual(['media.aspect'])
})
