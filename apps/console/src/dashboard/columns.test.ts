import { allPhases, currentPhase, owes, phaseIn, rateOf, sayDuties, summed } from './columns'

const cell = {
  phase: 'phase1',
  expected: 1,
  draft: 0,
  finalised: 1,
  submitted: 2,
  returned: 0,
  owedAgain: 0,
  accepted: 1,
  declined: 0,
  forwarded: 0,
  overdue: 0,
  late: 1,
  minimum: 1,
  short: 0,
  nil: null,
  came: 3,
  closesAt: '2099-03-26T15:59:59.000Z',
  duties: [],
}

test('the phases of a unit are added up, number by number', () => {
  const second = { ...cell, phase: 'phase2', submitted: 0, overdue: 1, late: 0, short: 1, came: 1 }
  expect(summed([cell, second])).toEqual([
    {
      ...cell,
      phase: allPhases,
      expected: 2,
      finalised: 2,
      accepted: 2,
      overdue: 1,
      minimum: 2,
      short: 1,
      came: 4,
      closesAt: null,
    },
  ])
})

test('a unit owes over all phases what it owes in one of them', () => {
  const [whole] = summed([cell, { ...cell, phase: 'phase2', short: 1 }])
  const boards = [{ name: '展板', unit: '块', n: 2 }]
  const [withDuty] = summed([cell, { ...cell, phase: 'phase2', duties: boards }])
  expect([owes(cell), owes(whole), owes(withDuty)]).toEqual([false, true, true])
  expect(owes({ ...cell, duties: boards, nil: '本阶段无案例' })).toBe(false)
  const back = { ...cell, returned: 1, owedAgain: 1 }
  expect([owes(back), owes({ ...back, nil: '本阶段无案例' })]).toEqual([true, false])
  const [both] = summed([back, { ...back, phase: 'phase2' }])
  expect([both?.owedAgain, owes(both)]).toEqual([2, true])
  expect(summed([])).toEqual([])
})

test('a region owes nothing for what its own office returned to a centre', () => {
  expect(owes({ ...cell, returned: 1 })).toBe(false)
})

test('the duties of a phase in which a unit said that nothing comes are owed neither there nor over all phases', () => {
  const boards = { name: '展板', unit: '块', n: 2 }
  const talks = { name: '讲座', unit: '场', n: 1 }
  const nil = { ...cell, duties: [boards], nil: '未开展' }
  const [whole] = summed([nil, { ...cell, phase: 'phase2', duties: [talks] }])
  const [silent] = summed([nil, { ...nil, phase: 'phase2' }])
  const say = (owed: Parameters<typeof sayDuties>[0]) =>
    sayDuties(owed, (key, { name = '' }) => (key === 'dashboard.dutyBy' ? String(name) : ''))
  expect([whole?.duties, silent?.duties, say(nil), say({ ...nil, nil: null })]).toEqual([
    [talks],
    [],
    '',
    '展板',
  ])
})

test('a unit owes nothing over all phases where it said in each that nothing comes, or in the one that is short', () => {
  const nil = { ...cell, short: 1, nil: '零报告' }
  const [silent] = summed([nil, { ...nil, phase: 'phase2' }])
  const [met] = summed([nil, { ...cell, phase: 'phase2' }])
  const [behind] = summed([nil, { ...cell, phase: 'phase2', short: 1 }])
  expect([silent, met, behind].map((whole) => [owes(whole), whole?.short, whole?.nil])).toEqual([
    [false, 0, '零报告'],
    [false, 0, null],
    [true, 1, null],
  ])
})

test('the phase looked at first is the one that closes next, by the server’s clock', () => {
  const phases = [
    { key: 'phase1', title: '', closesAt: '2099-03-26T15:59:59.000Z' },
    { key: 'phase2', title: '', closesAt: '2099-06-25T15:59:59.000Z' },
  ]
  const at = (now: string) => currentPhase({ phases, now })
  expect(
    ['2099-03-01T00:00:00.000Z', '2099-04-01T00:00:00.000Z', '2099-07-01T00:00:00.000Z'].map(at),
  ).toEqual(['phase1', 'phase2', 'phase2'])
})

test('a unit that has nothing yet and owes nothing yet has no on-time rate', () => {
  expect([rateOf(cell), rateOf({ ...cell, came: 0, late: 0 }), rateOf(undefined)]).toEqual(['67%', '—', '—'])
})

test('the tab of a matrix is the one that its address asks for, and the phase that closes next where it has none such', () => {
  const phases = [
    { key: 'phase1', title: '', closesAt: '2099-03-26T15:59:59.000Z' },
    { key: 'phase2', title: '', closesAt: '2099-06-25T15:59:59.000Z' },
  ]
  const matrix = { phases, now: '2099-03-20T00:00:00.000Z' }
  const asked = ['phase2', allPhases, null, '', 'other'].map((one) => phaseIn(matrix, one))
  expect(asked).toEqual(['phase2', allPhases, 'phase1', 'phase1', 'phase1'])
})
