import { sayNil } from './nil'

const works = { noun: '作品', nounEn: 'work', selection: '评选', selectionEn: 'selection' }

test('a 零报告 is told in the words of its call', () => {
  expect(sayNil('noCase 均在制作', works, 'zh')).toBe('本阶段无作品：均在制作')
  expect(sayNil('noCase 均在制作', works, 'en')).toBe('no work in this phase: 均在制作')
  expect(sayNil('notHeld 场地停用', works, 'zh')).toBe('未开展：场地停用')
})
