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

test('where a path would be too long the title gives way, never the words that say what the file is', () => {
  const pattern = '2 案例报送表/{序号}-{报送单位}-{案例名称}-报送表-盖章扫描件.pdf'
  const path = fillPath(pattern, { 序号: '01', 报送单位: '某大学', 案例名称: '长'.repeat(300) })
  expect(path).toBe(`2 案例报送表/01-某大学-${'长'.repeat(121)}-报送表-盖章扫描件.pdf`)
  const rare = fillPath(pattern, { 序号: '01', 报送单位: '某大学', 案例名称: '𠮷'.repeat(300) })
  expect([rare.length, rare.endsWith('𠮷-报送表-盖章扫描件.pdf')]).toEqual([149, true])
  expect(fillPath('汇总表', {})).toBe('汇总表')
})

test('a value cannot add a folder', () => {
  expect(fillPath('3 案例/{序号}-{案例名称}', { 序号: '01', 案例名称: '../../etc/passwd' })).toBe(
    '3 案例/01-..／..／etc／passwd',
  )
})
