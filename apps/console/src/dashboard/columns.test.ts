import { allPhases, owes, summed } from './columns'

const cell = {
  phase: 'phase1',
  expected: 1,
  draft: 0,
  finalised: 1,
  submitted: 2,
  returned: 0,
  accepted: 1,
  declined: 0,
  forwarded: 0,
  overdue: 0,
  late: 1,
  minimum: 1,
  short: 0,
}

test('the phases of a unit are added up, number by number', () => {
  const second = { ...cell, phase: 'phase2', submitted: 0, overdue: 1, late: 0, short: 1 }
  expect(summed([cell, second])).toEqual([
    { ...cell, phase: allPhases, expected: 2, finalised: 2, accepted: 2, overdue: 1, minimum: 2, short: 1 },
  ])
})

test('a unit owes over all phases what it owes in one of them', () => {
  const [whole] = summed([cell, { ...cell, phase: 'phase2', short: 1 }])
  expect([owes(cell), owes(whole)]).toEqual([false, true])
  expect(summed([])).toEqual([])
})
