import { formOf, found } from '../../test/found.ts'
import { durationWords } from './duration.ts'

const form = formOf({ film: 'files' })
const of = (seconds?: number) => ({
  form,
  media: [
    { field: 'film', name: 'a', extension: 'mp4', bytes: 1, ...(seconds === undefined ? {} : { seconds }) },
  ],
})
const params = { field: 'film', min: 120, max: 300 }

test('both limits are inside, and a begun second does not count', () => {
  expect([120, 300, 300.9].flatMap((seconds) => found('mediaDuration', params, of(seconds)))).toEqual([])
  expect(found('mediaDuration', params, of(119.9))).toEqual(['media.tooShort'])
  expect(found('mediaDuration', params, of(301))).toEqual(['media.tooLong'])
})

test('a film of unknown length is told as such and never passed over', () => {
  expect(found('mediaDuration', params, of())).toEqual(['media.unknown'])
})

test('durations read as offices write them', () => {
  expect([90, 60, 120, 1800, 150].map(durationWords)).toEqual([
    '90 秒',
    '1 分钟',
    '2 分钟',
    '30 分钟',
    '2 分 30 秒',
  ])
})
