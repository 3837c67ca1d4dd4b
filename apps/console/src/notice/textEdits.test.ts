import type { Text } from '@huibian/domain'
import { bothEdit, typedLines } from './textEdits'

const at = ['theme']

const written = (lines: readonly string[], before: readonly Text[]) =>
  typedLines(lines.join('\n'), before).written

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
  expect(written(['奖金一万元', '证书', '展播'], before)).toEqual([
    { zh: '奖金一万元', en: 'Money' },
    '证书',
    { zh: '展播', en: 'Screening' },
  ])
  expect(written(['展播', '证书', '奖金'], before)).toEqual([before[2], '证书', before[0]])
})

test('where lines come or go, one that is new has no English, as nobody knows whose it would be', () => {
  const before = [
    { zh: '奖金', en: 'Money' },
    { zh: '展播', en: 'Screening' },
  ]
  expect(written(['证书', '奖金', '展播'], before)).toEqual(['证书', ...before])
  expect(written(['展播片'], before)).toEqual(['展播片'])
  expect(written(['展播', '证书'], before)).toEqual([before[1], '证书'])
})

test('a line emptied to be written anew is not written, and has its English again once it is', () => {
  const before = [
    { zh: '奖金', en: 'Money' },
    { zh: '展播', en: 'Screening' },
  ]
  const emptied = typedLines('\n展播', before)
  expect(emptied.written).toEqual([before[1]])
  const both = typedLines('\n', emptied.held)
  expect(both.written).toEqual([])
  expect(typedLines('奖金一万元\n', both.held).written).toEqual([{ zh: '奖金一万元', en: 'Money' }])
  expect(typedLines('奖金一万元\n展播片', both.held).written).toEqual([
    { zh: '奖金一万元', en: 'Money' },
    { zh: '展播片', en: 'Screening' },
  ])
})

test('a line that is only begun takes the English of none', () => {
  const before = [{ zh: '奖金', en: 'Money' }]
  expect(written(['奖金', ''], before)).toEqual(before)
  expect(written(['', '奖金一万元', ''], before)).toEqual([{ zh: '奖金一万元', en: 'Money' }])
  expect(typedLines('奖金\n证书', typedLines('奖金\n', before).held).written).toEqual([before[0], '证书'])
})
