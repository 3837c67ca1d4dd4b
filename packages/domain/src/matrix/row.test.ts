import { emptyRow, matrixColumns, matrixRow, sumRows } from './row.ts'

test('each state is counted in its column', () => {
  const states = {
    draft: 1,
    finalised: 2,
    submitted: 3,
    inReview: 4,
    returned: 5,
    accepted: 6,
    declined: 7,
    forwarded: 8,
  }
  expect(matrixRow({ due: 2, states, late: 1, closed: false })).toEqual({
    due: 2,
    draft: 1,
    awaitingSeal: 2,
    submitted: 7,
    returned: 5,
    accepted: 6,
    declined: 7,
    forwarded: 8,
    overdue: 0,
    late: 1,
  })
})

test('what is missing of the minimum is overdue once the close has passed', () => {
  const overdue = (states: Parameters<typeof matrixRow>[0]['states'], closed: boolean) =>
    matrixRow({ due: 2, states, late: 0, closed }).overdue
  expect(overdue({ draft: 2 }, false)).toBe(0)
  expect(overdue({ draft: 2 }, true)).toBe(2)
  expect(overdue({ finalised: 1, submitted: 1 }, true)).toBe(1)
  expect(overdue({ returned: 1, accepted: 1 }, true)).toBe(1)
  expect(overdue({ declined: 2 }, true)).toBe(2)
  expect(overdue({ forwarded: 3 }, true)).toBe(0)
})

test('one unit’s surplus does not make good another’s shortage', () => {
  const rows = [
    matrixRow({ due: 2, states: { forwarded: 4 }, late: 1, closed: true }),
    matrixRow({ due: 2, states: {}, late: 0, closed: true }),
  ]
  expect(sumRows(rows)).toEqual({ ...emptyRow(), due: 4, forwarded: 4, overdue: 2, late: 1 })
  expect(sumRows([])).toEqual(emptyRow())
  expect(Object.keys(emptyRow())).toEqual(matrixColumns)
})
