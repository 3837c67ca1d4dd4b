import { closedBy, filterOf, narrowedBy, orderOf, queueNames, queueOf } from './queue'

const asked = (text: string) => new URLSearchParams(text)

test('what waits comes first, and is what one sees without asking', () => {
  expect(queueNames[0]).toBe('waiting')
  expect(filterOf('c', asked(''))).toEqual({ campaignId: 'c', states: ['submitted', 'inReview'] })
  expect(orderOf(asked(''))).toEqual({ field: 'submitted', order: 'ASC' })
  expect(orderOf(asked('queue=accepted'))).toEqual({ field: 'submitted', order: 'DESC' })
  expect(orderOf(asked('sort=-filer'))).toEqual({ field: 'filer', order: 'DESC' })
})

test('a link to one unit shows all its cases until a queue is chosen', () => {
  expect(filterOf('c', asked('filer=u'))).toEqual({ campaignId: 'c', filerId: 'u' })
  expect(filterOf('c', asked('filer=u&queue=returned'))).toEqual({
    campaignId: 'c',
    filerId: 'u',
    states: ['returned'],
  })
})

test('an unknown queue is the one that waits', () => {
  expect([queueOf(asked('queue=nothing')), queueOf(asked('queue=toString'))]).toEqual(['waiting', 'waiting'])
})

test('every filter reaches the server by its name', () => {
  expect(filterOf('c', asked('queue=all&phase=phase1&theme=sme&search=导航'))).toEqual({
    campaignId: 'c',
    phase: 'phase1',
    theme: 'sme',
    search: '导航',
  })
})

test('which cases are closed is counted by the time that the server tells, and none before it has', () => {
  const lines = ['2026-03-01T16:00:00.000Z', '2026-03-02T16:00:00.000Z'].map((closesAt) => ({ closesAt }))
  const times = ['2026-03-01T15:59:00.000Z', '2026-03-02T00:00:00.000Z', undefined]
  expect(times.map((now) => closedBy(lines, now))).toEqual([0, 1, 0])
})

test('a sheet says by what its queue was narrowed, each by its name, and nothing of what was not', () => {
  const themes = [{ id: 'sme', label: '服务中小企业创新发展' }]
  const phases = [
    { key: 'phase1', title: '第一阶段', themes },
    { key: 'phase2', title: '第二阶段', themes: [] },
  ]
  const said = (text: string, filer?: string) =>
    narrowedBy({ phases }, asked(text), filer).map(({ name, says }) => [name, says])
  expect(said('queue=returned')).toEqual([])
  expect(said('phase=phase1&theme=sme&filer=u&search=导航 ', '某中心')).toEqual([
    ['review.phase', '第一阶段'],
    ['review.theme', '服务中小企业创新发展'],
    ['account.organisation', '某中心'],
    ['parts.search', '导航'],
  ])
  // A theme of another phase leaves nothing, and the sheet says why it is empty.
  expect(said('phase=phase2&theme=sme&search=\\"')).toEqual([
    ['review.phase', '第二阶段'],
    ['review.theme', '服务中小企业创新发展'],
    ['parts.search', '\\"'],
  ])
})
