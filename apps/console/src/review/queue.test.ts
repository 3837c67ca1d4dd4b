import { filterOf, orderOf, queueNames, queueOf } from './queue'

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
