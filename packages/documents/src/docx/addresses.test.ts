import { breakable } from './addresses.ts'

test('an address wider than its column may break behind its @ and its dots, and nothing else changes', () => {
  const said = '邮箱：li.ming@example.edu.cn（办公室）。'
  expect(breakable(said, 10, 400)).toBe(said)
  expect(breakable(said, 10, 100).split('\u200B')).toEqual([
    '邮箱：li.',
    'ming@',
    'example.',
    'edu.',
    'cn（办公室）。',
  ])
  expect(breakable('www.example.edu.cn', 10, 10)).toBe('www.example.edu.cn')
})
