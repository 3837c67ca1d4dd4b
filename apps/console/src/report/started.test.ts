import { startedFrom } from './started'

const section = { text: '共收到案例12件。', revision: 4, compiled: '案例12件。' }
const kept = (text: string, read?: string) => ({
  revision: 3,
  at: '2026-03-01T00:00:00Z',
  content: { text, ...(read === undefined ? {} : { read }) },
})

test('words that the server never had are typed upon the version and figures that they were begun on, not those read now', () => {
  const begun = { text: '共收到案例11件。', base: 3, found: true }
  expect([
    startedFrom(kept('共收到案例11件。', '案例11件。'), section),
    startedFrom(kept('共收到案例11件。'), section),
  ]).toEqual([
    { ...begun, read: '案例11件。' },
    { ...begun, read: '案例12件。' },
  ])
})

test('with nothing kept, or the very words that stand, the section is typed upon as it is read', () => {
  const read = { text: section.text, read: '案例12件。', base: 4, found: false }
  expect([startedFrom(undefined, section), startedFrom(kept(section.text, '案例11件。'), section)]).toEqual([
    read,
    read,
  ])
})
