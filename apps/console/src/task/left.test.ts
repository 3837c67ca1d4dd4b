import { leftUntil } from './left'

const due = '2021-06-25T15:59:59.000Z'

test('days are counted while there are two or more, then hours', () => {
  expect(leftUntil(due, '2021-06-18T15:59:59.000Z')).toEqual({ says: 'task.daysLeft', n: 7 })
  expect(leftUntil(due, '2021-06-23T15:59:59.000Z')).toEqual({ says: 'task.daysLeft', n: 2 })
  expect(leftUntil(due, '2021-06-23T16:00:00.000Z')).toEqual({ says: 'task.hoursLeft', n: 47 })
  expect(leftUntil(due, '2021-06-25T15:00:00.000Z')).toEqual({ says: 'task.lastHour', n: 0 })
})

test('the last second still counts, the one after it does not', () => {
  expect(leftUntil(due, due)).toEqual({ says: 'task.lastHour', n: 0 })
  expect(leftUntil(due, '2021-06-25T16:00:00.000Z')).toBeUndefined()
})
