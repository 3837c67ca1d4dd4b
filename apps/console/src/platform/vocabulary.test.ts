import { keepLocale } from './locale'
import { speaking } from './vocabulary'

const messages: { [key: string]: string } = {
  'frame.noun': 'case',
  'frame.selection': 'selection',
  'frame.toStamp': 'To be stamped',
  'frame.toSend': 'To be sent in',
  'entry.finalised': '%{finalised}',
  'book.announce': 'Announce the %{selection}',
  'entry.none': 'No %{noun} yet.',
  'entry.menu': '%{noun}s',
}
const filled = (key: string, args: { [name: string]: unknown } = {}) =>
  (messages[key] ?? key).replace(/%\{(\w+)\}/g, (_, name: string) => String(args[name]))

beforeAll(() => {
  Object.assign(globalThis, {
    window: { document: { documentElement: {} }, localStorage: { setItem: () => undefined } },
  })
  keepLocale('en')
})

test('an entry is called what the campaign calls it, with a capital where the sentence begins with it', () => {
  const translate = speaking(filled, { noun: 'work', selection: 'vote', stamps: true })
  expect(translate('entry.none')).toBe('No work yet.')
  expect(translate('entry.menu')).toBe('Works')
  expect(translate('book.announce')).toBe('Announce the vote')
})

test('what is finalised waits for its stamp only where the campaign has forms stamped', () => {
  const waits = (stamps: boolean) =>
    speaking(filled, { noun: 'work', selection: 'vote', stamps })('entry.finalised')
  expect([waits(true), waits(false)]).toEqual(['To be stamped', 'To be sent in'])
})

test('where no campaign is on screen it is called as usual', () => {
  expect(speaking(filled)('entry.none')).toBe('No case yet.')
  expect(speaking(filled)('book.announce')).toBe('Announce the selection')
})
