import { calledIn, entryNoun } from './vocabulary.ts'

test('an entry is called what the campaign calls it, and a case where it does not say', () => {
  const vocabulary = { entry: { zh: '作品', en: 'work' } }
  expect(entryNoun({ vocabulary }, 'zh')).toBe('作品')
  expect(entryNoun({ vocabulary }, 'en')).toBe('work')
  expect(entryNoun({ vocabulary: {} }, 'zh')).toBe('案例')
})

test('sentences take the words of the campaign, and the usual ones where it does not say', () => {
  const vocabulary = { entry: { zh: '作品', en: 'work' }, selection: { zh: '评选', en: 'vote' } }
  expect(calledIn({ vocabulary })).toEqual({
    noun: '作品',
    nounEn: 'work',
    selection: '评选',
    selectionEn: 'vote',
  })
  expect(calledIn({ vocabulary: {} })).toEqual({
    noun: '案例',
    nounEn: 'case',
    selection: '遴选',
    selectionEn: 'selection',
  })
})
