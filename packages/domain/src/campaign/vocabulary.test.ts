import { entryNoun } from './vocabulary.ts'

test('an entry is called what the campaign calls it, and a case where it does not say', () => {
  const vocabulary = { entry: { zh: '作品', en: 'work' } }
  expect(entryNoun({ vocabulary }, 'zh')).toBe('作品')
  expect(entryNoun({ vocabulary }, 'en')).toBe('work')
  expect(entryNoun({ vocabulary: {} }, 'zh')).toBe('案例')
})
