import { startedFrom } from './started'

const section = { text: '共收到案例12件。', revision: 4 }
const kept = (text: string) => ({ revision: 3, at: '2026-03-01T00:00:00Z', content: { text } })

test('words that the server never had are typed upon the version that they were begun on, not the one read now', () => {
  expect(startedFrom(kept('共收到案例11件。'), section)).toEqual({
    text: '共收到案例11件。',
    base: 3,
    found: true,
  })
})

test('with nothing kept, or the very words that stand, the section is typed upon as it is read', () => {
  const read = { text: section.text, base: 4, found: false }
  expect([startedFrom(undefined, section), startedFrom(kept(section.text), section)]).toEqual([read, read])
})
