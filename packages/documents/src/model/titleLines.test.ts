import { titleLines, titleWidth } from './titleLines.ts'

test('a title that fits stays on one line', () => {
  expect(titleLines('专利导航支撑新能源产业布局', 20)).toEqual(['专利导航支撑新能源产业布局'])
})

test('a longer one is cut between words into lines of like length', () => {
  expect(titleLines('专利信息服务助力轴承企业突破“卡脖子”技术', 20)).toEqual([
    '专利信息服务助力轴承',
    '企业突破“卡脖子”技术',
  ])
})

test('no line begins with a mark that closes', () => {
  for (const most of [5, 6, 7, 8, 9, 10, 11]) {
    for (const line of titleLines('构建“专利池”，服务（产业）集群：一个中心的实践', most))
      expect(line).not.toMatch(/^[”，）：]/)
  }
})

test('nothing is lost', () => {
  expect(titleLines('以WIPO PATENTSCOPE数据库服务中小企业海外布局', 9).join('')).toBe(
    '以WIPO PATENTSCOPE数据库服务中小企业海外布局',
  )
})

test('a program that fills its lines cuts a title between words where it is given this width', () => {
  const title = '关于报送知识产权信息公共服务优秀案例的催办通知'
  // 关于报送知识产权信息公共 | 服务优秀案例的催办通知
  expect(titleWidth(title, 20)).toBe(12.5)
  expect(titleWidth('专利导航支撑新能源产业布局', 20)).toBeUndefined()
  expect(titleWidth('以WIPO PATENTSCOPE数据库服务中小企业海外布局', 15)).toBe(12.3)
})

test('a title that no width cuts between words is left as it falls', () => {
  expect(titleWidth('PATENTSCOPE', 5)).toBeUndefined()
})
