import { keysBefore } from './sameCounts.ts'

const thing = (key: string, name: string) => ({ key, plan: key.split('.')[0] ?? '', name })
const then = [thing('boards.1', '展板块数'), thing('boards.2', '资料份数'), thing('quiz.1', '参与人次')]
const found = (...now: ReturnType<typeof thing>[]) => [...keysBefore(then, now)]

test('what is counted is known by its name wherever it stands in its activity, and in no other', () => {
  expect(
    found(thing('boards.1', '观展人次'), thing('boards.2', '展板块数'), thing('boards.3', '资料份数')),
  ).toEqual([
    ['boards.2', 'boards.1'],
    ['boards.3', 'boards.2'],
  ])
  expect(found(thing('talks.1', '参与人次'))).toEqual([])
})

test('what has another name in the same place is the same renamed, unless that is counted elsewhere', () => {
  expect(found(thing('boards.1', '展板数量'), thing('boards.2', '资料份数'))).toEqual([
    ['boards.2', 'boards.2'],
    ['boards.1', 'boards.1'],
  ])
})
