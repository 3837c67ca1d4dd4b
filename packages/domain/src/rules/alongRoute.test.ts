import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('alongRoute')

const route = ['centre', 'city', 'province', 'nation']
const messages = (from: string, to: string) =>
  judged([rule()], { sending: { from, to, route } }).map(({ message }) => message)

test('only the next level may receive, on a route of any length', () => {
  expect(messages('centre', 'city')).toEqual([])
  expect(messages('province', 'nation')).toEqual([])
  expect(messages('centre', 'province')).toEqual(['route.skipped'])
  expect(messages('city', 'centre')).toEqual(['route.skipped'])
  expect(messages('club', 'centre')).toEqual(['route.skipped'])
})
