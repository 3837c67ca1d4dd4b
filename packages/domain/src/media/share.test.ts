import type { Facts } from '../rules/facts.ts'
import { formOf, found } from '../../test/found.ts'

const form = formOf({ film: 'files', part: 'quantity' })
const of = (declared: number | undefined, seconds: number): Partial<Facts> => ({
  form,
  content: declared === undefined ? {} : { part: { value: declared } },
  media: [{ field: 'film', name: 'a', extension: 'mp4', bytes: 1, seconds }],
})

test('so many percent of the length pass, one second more does not', () => {
  const params = { part: 'part', field: 'film', percent: 10 }
  expect(found('shareAtMost', params, of(30, 300))).toEqual([])
  expect(found('shareAtMost', params, of(31, 300))).toEqual(['media.share'])
  expect(found('shareAtMost', params, of(undefined, 300))).toEqual([])
})
