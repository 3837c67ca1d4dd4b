import fc from 'fast-check'
import { runsOf } from './runs'

test('a text is cut at its marked places, and nothing of it is lost', () => {
  const text = '共开展3项，展板8块。'
  expect(runsOf(text, [{ from: 8, to: 10 }])).toEqual([
    { said: '共开展3项，展板', marked: false },
    { said: '8块', marked: true },
    { said: '。', marked: false },
  ])
  const places = fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 4, maxLength: 4 }).map((ends) => {
    const [a = 0, b = 0, c = 0, d = 0] = ends.toSorted((x, y) => x - y)
    return [
      { from: a, to: b },
      { from: c, to: d },
    ]
  })
  fc.assert(
    fc.property(places, (given) => {
      const runs = runsOf(text, given)
      expect(runs.map(({ said }) => said).join('')).toBe(text)
      expect(runs.filter(({ marked }) => marked).map(({ said }) => said)).toEqual(
        given.map(({ from, to }) => text.slice(from, to)),
      )
    }),
  )
})
