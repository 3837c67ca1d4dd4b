import english from 'ra-language-english'
import { ownMessages } from '../src/nouns'
import { merge } from '../src/platform/messages'
import { raChinese } from '../src/platform/ra.messages'
import { sources } from './sources'

function keys(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keys(value, `${prefix}${key}.`) : [prefix + key],
  )
}

const own = merge(ownMessages)

test('react-admin has all its words in Chinese', () => {
  expect(keys(raChinese).sort()).toEqual(keys(english).sort())
})

test('Chinese and English have the same keys', () => {
  expect(Object.keys(own.zh).sort()).toEqual(Object.keys(own.en).sort())
})

test('Chinese and English fill the same places, but for the words of the campaign, which are always given', () => {
  const places = (text: string | undefined) =>
    [...new Set(text?.match(/%\{(?!(?:noun|selection)\})\w+\}/g) ?? [])].sort()
  const unlike = Object.keys(own.zh).filter(
    (key) => places(own.zh[key]).join() !== places(own.en[key]).join(),
  )
  expect(unlike).toEqual([])
})

test('a place is written so that it is filled', () => {
  const unfilled = [...Object.values(own.zh), ...Object.values(own.en)].filter((text) =>
    /(?<!%)\{\w+\}/.test(text ?? ''),
  )
  expect(unfilled).toEqual([])
})

/** The messages that chase or call late: pages of whoever looks after others, and what is told of those below alone. */
const hard = [
  'chase.hint',
  'chase.log',
  'chase.logEmptyHint',
  'chase.menu',
  'chase.noMail',
  'chase.overdue',
  'chase.pdf',
  'chase.remind',
  'chase.remindBoth',
  'chase.title',
  'chase.xlsx',
  'dashboard.column.overdue',
  'dashboard.onTimeHint',
  'dashboard.overdueBy',
  'dashboard.overdueHint',
  'letter.askText',
  'letter.chasing',
  'letter.defaultTitle',
  'letter.none',
  'letter.noneHint',
  'letter.received',
  'record.act.chase.called',
  'record.act.chase.reminded',
  'relay.noneHint',
  'task.overdue',
]

test('whoever only files, a court among them, reads of no chasing and of nothing overdue', () => {
  const said = (words: { [key: string]: string }, sign: RegExp) =>
    Object.keys(words).filter((key) => sign.test(words[key] ?? ''))
  expect(said(own.zh, /催报|催办|逾期/).toSorted()).toEqual(hard)
  const english = said(own.en, /\b(chas(e|ed|ing)|overdue)\b/i)
  expect(english.filter((key) => !hard.includes(key))).toEqual([])
})

test('no key is written in two folders', () => {
  const all = ownMessages.flatMap((messages) => Object.keys(messages.zh))
  expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([])
})

test('no message is empty, shouts or chats', () => {
  const odd = [...Object.entries(own.zh), ...Object.entries(own.en)].filter(
    ([, text]) => !text || /[!！~～]/.test(text),
  )
  expect(odd).toEqual([])
})

test('English is English: of Chinese it quotes a word that stands on papers, and no message is left in it', () => {
  const count = (text: string | undefined, sign: RegExp) => text?.match(sign)?.length ?? 0
  const untranslated = Object.entries(own.en).filter(
    ([, text]) =>
      count(text, /\p{Script=Han}/gu) >= count(text, /[A-Za-z]/g) && /\p{Script=Han}/u.test(text ?? ''),
  )
  // The way back to Chinese is named in it.
  expect(untranslated.map(([key]) => key)).toEqual(['frame.language'])
})

test('every key that the console translates exists', () => {
  const known = new Set([...Object.keys(own.zh), ...keys(english)])
  const asked = [...sources('.ts'), ...sources('.tsx')].flatMap(({ text }) =>
    [...text.matchAll(/translate\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
  )
  expect([...new Set(asked.filter((key) => !known.has(key)))]).toEqual([])
})
