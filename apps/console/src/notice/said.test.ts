import { saidAnew } from './said'

const rule = { id: 'longest', says: { zh: '正文不超过1500字', en: 'At most 1500 words, not 15000' } }

test('a number that a rule demands is changed in its words too, in both languages', () => {
  expect(saidAnew(rule, 1500, 1200)).toEqual([
    { at: ['rules', { id: 'longest' }, 'says', 'zh'], value: '正文不超过1200字' },
    { at: ['rules', { id: 'longest' }, 'says', 'en'], value: 'At most 1200 words, not 15000' },
  ])
})

test('words that do not name it, or name it twice, are left to the writer', () => {
  expect(saidAnew({ id: 'some', says: '不超过15字或1500字、1500词' }, 1500, 1200)).toEqual([])
  expect(saidAnew({ id: 'some', says: '三至五分钟' }, 180, 200)).toEqual([])
})
