import { bothEdit, textsOf } from './textEdits'

const at = ['theme']

test('Chinese emptied to be written anew leaves the English, and words that need not be there go when both are empty', () => {
  const edits = [
    bothEdit(at, { zh: '', en: 'Theme' }, { changed: 'zh', optional: true }),
    bothEdit(at, { zh: ' ', en: '' }, { changed: 'en', optional: true }),
    bothEdit(at, { zh: '', en: '' }, { changed: 'en', optional: false }),
  ]
  expect(edits).toEqual([
    { at: ['theme', 'zh'], value: '' },
    { at: ['theme'], value: undefined },
    { at: ['theme', 'en'], value: '' },
  ])
})

test('a line that is retyped keeps the English of its place, and one that has moved keeps its own', () => {
  const before = [{ zh: '奖金', en: 'Money' }, '证书', { zh: '展播', en: 'Screening' }]
  expect(textsOf(['奖金一万元', '证书', '展播'], before)).toEqual([
    { zh: '奖金一万元', en: 'Money' },
    '证书',
    { zh: '展播', en: 'Screening' },
  ])
  expect(textsOf(['展播', '证书', '奖金'], before)).toEqual([before[2], '证书', before[0]])
})

test('where lines come or go, one that is new has no English, as nobody knows whose it would be', () => {
  const before = [
    { zh: '奖金', en: 'Money' },
    { zh: '展播', en: 'Screening' },
  ]
  expect(textsOf(['证书', '奖金', '展播'], before)).toEqual(['证书', ...before])
  expect(textsOf(['展播片'], before)).toEqual(['展播片'])
  expect(textsOf(['展播', '证书'], before)).toEqual([before[1], '证书'])
})
