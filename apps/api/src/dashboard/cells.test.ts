import { cellsOf, type Minimum, type Standing } from './cells'
import { dueOf, missingOf } from './missing'

const [own, again, scans] = [
  new Date('2099-03-19T15:59:59Z'),
  new Date('2099-03-26T15:59:59Z'),
  new Date('2099-03-24T15:59:59Z'),
]
const leasts = [{ min: 2, phases: ['one'] }]
const two: Minimum = { of: 'filer', leasts }

/** What a unit of which two are due shows after its own close: how many are overdue, when the rest is due, and what is missing. */
function shown(given: Partial<Standing>, minimum = two): unknown[] {
  const standing = { phase: 'one', states: {}, late: 0, closed: true, closesAt: own, againClosesAt: again }
  const [cell] = cellsOf([{ ...standing, againOpen: true, ...given }], minimum)
  return cell ? [cell.overdue, dueOf(cell), missingOf(cell, 'zh')] : []
}

test('what was returned makes good of a shortage as much as it is, and the rest is due by the unit’s own close', () => {
  const one = { states: { returned: 1 }, again: { returned: 1 } }
  const both = { states: { returned: 2 }, again: { returned: 2 } }
  expect([shown(one), shown(both), shown({ ...both, againOpen: false })]).toEqual([
    [1, own, '还差 1 个，退回未再报 1 个'],
    [0, again, '退回未再报 2 个'],
    [2, again, '退回未再报 2 个'],
  ])
  const beyond = { states: { accepted: 2, returned: 1 }, again: { returned: 1 } }
  expect(shown(beyond)).toEqual([0, again, '退回未再报 1 个'])
})

test('what was returned and finalised anew is counted once where scans may follow the close as well', () => {
  const anew = { states: { finalised: 1 }, again: { finalised: 1 }, scanUntil: scans }
  expect(shown(anew)).toEqual([1, own, '还差 1 个，已定稿未报 1 个'])
  const beside = { ...anew, states: { finalised: 2 } }
  expect(shown(beside)).toEqual([0, scans, '还差 1 个，已定稿未报 2 个'])
})

test('what came back and was finalised again in time is not overdue while its scan may follow the later close', () => {
  const scansAgain = new Date('2099-03-31T15:59:59Z')
  const anew = { states: { finalised: 2 }, again: { finalised: 2 }, againOpen: false }
  expect(shown({ ...anew, againScanUntil: scansAgain })).toEqual([0, scansAgain, '已定稿未报 2 个'])
  expect(shown(anew)).toEqual([2, again, '已定稿未报 2 个'])
  // What was never in has no such days left.
  const beside = { ...anew, again: { finalised: 1 }, againScanUntil: scansAgain }
  expect(shown(beside)).toEqual([1, own, '还差 1 个，已定稿未报 2 个'])
})

const region: Minimum = { of: 'region', leasts }

test('of a region what it returned itself makes good of nothing', () => {
  const given = { states: { returned: 2 }, again: { returned: 2 } }
  expect(shown(given, region)).toEqual([2, own, '还差 2 个'])
})

test('what a region forwarded and got back is due as long as it may come again, unless something new stands beside it', () => {
  const back = { states: { accepted: 2 }, again: { accepted: 2 } }
  const ofRegion = (given: Partial<Standing>): unknown[] => shown({ ...back, ...given }, region)
  expect([ofRegion({}), ofRegion({ againOpen: false })]).toEqual([
    [0, again, '退回未再报 2 个'],
    [2, again, '退回未再报 2 个'],
  ])
  expect(ofRegion({ states: { accepted: 3 } })).toEqual([2, own, '还差 2 个'])
  // It is counted once where scans may follow as well.
  expect(
    ofRegion({ states: { accepted: 1, submitted: 1 }, again: { accepted: 1 }, scanUntil: scans }),
  ).toEqual([0, scans, '还差 1 个，退回未再报 1 个'])
  expect(ofRegion({ states: { accepted: 1 }, again: { accepted: 1 }, scanUntil: scans })).toEqual([
    1,
    own,
    '还差 1 个，退回未再报 1 个',
  ])
})
