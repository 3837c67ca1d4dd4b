import { fillPath, fillPattern, placeholdersOf } from './pattern.ts'

test('places are filled', () => {
  const pattern = '优秀案例征集-{单位名称}-第{n}阶段'
  expect(placeholdersOf(pattern)).toEqual(['单位名称', 'n'])
  expect(fillPattern(pattern, { 单位名称: '河北省知识产权局', n: 1 })).toBe(
    '优秀案例征集-河北省知识产权局-第1阶段',
  )
})

test('a place without a value is an error, not a hole', () => {
  expect(() => fillPattern('{单位名称}', {})).toThrow('no value for {单位名称}')
})

test('a value cannot add a folder', () => {
  expect(fillPath('3 案例/{序号}-{案例名称}', { 序号: '01', 案例名称: '../../etc/passwd' })).toBe(
    '3 案例/01-..／..／etc／passwd',
  )
})
