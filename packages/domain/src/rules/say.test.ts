import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messagesEn } from './messages.en.ts'
import { messagesZh } from './messages.zh.ts'
import { fillMessage, knowsMessage, say } from './say.ts'

const places = (sentence: string) =>
  [...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), (match) => match[1]))].sort()

test('every sentence stands in both languages with the same places', () => {
  expect(Object.keys(messagesEn)).toEqual(Object.keys(messagesZh))
  for (const [key, english] of Object.entries(messagesEn))
    expect([key, places(english)]).toEqual([
      key,
      places(Object.entries(messagesZh).find(([k]) => k === key)?.[1] ?? ''),
    ])
})

test('no sentence cries out', () => {
  const all = [...Object.values(messagesZh), ...Object.values(messagesEn)]
  expect(all.filter((sentence) => /[!！~～]/.test(sentence))).toEqual([])
})

test('every key that the law writes has its sentence', () => {
  const files = readdirSync(join(__dirname, '..'), { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !/test|messages/.test(file))
  const keys = sources.flatMap((file) =>
    Array.from(
      readFileSync(join(__dirname, '..', file), 'utf8').matchAll(
        /(?:message: |refuse\(|wrong\(|\? |: )'((?:text|field|person|choice|date|gate|scan|attestation|body|filer|route|piece|table|stamp|code|may|media|quota|attached|checklist|award)\.\w+)'/g,
      ),
      (match) => match[1] ?? '',
    ),
  )
  expect(keys.length).toBeGreaterThan(30)
  expect(keys.filter((key) => !(key in messagesZh))).toEqual([])
})

test('a key without a sentence is an error', () => {
  expect(() => say({ message: 'text.nonsense', args: {} })).toThrow('no message for text.nonsense')
})

test('instants are shown as offices write them, and a missing argument leaves no brace', () => {
  const at = '2021-03-26T23:59:59+08:00'
  expect(fillMessage('截止 {at}{other}。', { at })).toBe('截止 2021年3月26日 23:59:59。')
  expect(fillMessage('Closes {at}.', { at }, 'en')).toBe('Closes 2021-03-26 23:59:59.')
  expect([knowsMessage('text.tooLong'), knowsMessage('toString')]).toEqual([true, false])
})

test('what opens with a day is told by the day, and the midnight that closes keeps its time', () => {
  const midnight = '2021-10-01T00:00:00+08:00'
  expect(fillMessage('{opens} 开始。', { opens: midnight })).toBe('2021年10月1日 开始。')
  expect(fillMessage('截止 {close}。', { close: midnight })).toBe('截止 2021年10月1日 00:00:00。')
})

test('a sentence speaks of entries as its campaign does, and as usual where nobody says', () => {
  const works = { noun: '作品', nounEn: 'work' }
  expect([fillMessage('{noun}尚未定稿。', works), fillMessage('{noun}尚未定稿。', {})]).toEqual([
    '作品尚未定稿。',
    '案例尚未定稿。',
  ])
  expect([fillMessage('{noun}s are late.', works, 'en'), fillMessage('No {noun} yet.', {}, 'en')]).toEqual([
    'Works are late.',
    'No case yet.',
  ])
})
