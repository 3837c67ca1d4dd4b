import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('listsAllAccepted')

test('the table has neither fewer nor more rows than accepted entries', () => {
  const of = (listed: number, accepted: number) =>
    judged([rule()], { tableRows: { listed, accepted } }).map(({ message }) => message)
  expect(of(3, 3)).toEqual([])
  expect(of(2, 3)).toEqual(['table.rows'])
  expect(of(4, 3)).toEqual(['table.rows'])
})
