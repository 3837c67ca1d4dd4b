import { measuresOf, sameMeasures, typedOf } from './measures'

const film = { seconds: 200.5, width: 1920, height: 1080, bitRate: 8_000_000, frameRate: 29.97 }
const unknown = { seconds: null, width: null, height: null, bitRate: null, frameRate: null }

test('figures go into the boxes and come out of them as they were', () => {
  expect(typedOf(film)).toEqual({
    minutes: '3',
    seconds: '20.5',
    width: '1920',
    height: '1080',
    kilobits: '8000',
    frames: '29.97',
  })
  expect(measuresOf(typedOf(film))).toEqual(film)
  expect(sameMeasures(measuresOf(typedOf(film)), film)).toBe(true)
})

test('an empty box, a word or nothing at all declares nothing', () => {
  expect(measuresOf(typedOf(unknown))).toEqual(unknown)
  expect(measuresOf({ ...typedOf(unknown), width: '很宽', height: '0', frames: '-25' })).toEqual(unknown)
})

test('minutes alone, or more than sixty seconds, are how long it lasts', () => {
  expect(measuresOf({ ...typedOf(unknown), minutes: '5' }).seconds).toBe(300)
  expect(measuresOf({ ...typedOf(unknown), seconds: '200' }).seconds).toBe(200)
})
