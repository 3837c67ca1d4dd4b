import { property, assert, constantFrom, integer, option, record } from 'fast-check'
import { figureText, largestFigure, readFigure, type Reported } from './figure.ts'
import { comparedOver, leaps, yearOnYear } from './lastYear.ts'

const given = (value: number, qualifier?: 'over' | 'nearly' | 'above' | 'about'): Reported => ({
  state: 'given',
  quantity: qualifier === undefined ? { value } : { value, qualifier },
})

const people = { name: '活动', unit: '场次' }

test('what offices write is read', () => {
  const read = [
    '300余场次',
    '近300场次',
    '超过300',
    '约１，２００场次',
    '1.2万余场次',
    '3余万',
    '0',
    '',
    '未开展',
  ].map((text) => readFigure(text, people))
  expect(read).toEqual(
    [
      given(300, 'over'),
      given(300, 'nearly'),
      given(300, 'above'),
      given(1200, 'about'),
      given(12_000, 'over'),
      given(30_000, 'over'),
      given(0),
      { state: 'blank' },
      { state: 'notHeld' },
    ].map((figure) => ({ figure })),
  )
})

test('blank, 0 and 未开展 are three things and print as three', () => {
  expect(['', '0', '未开展'].map((text) => readFigure(text, people))).toEqual([
    { figure: { state: 'blank' } },
    { figure: given(0) },
    { figure: { state: 'notHeld' } },
  ])
  expect(
    [{ state: 'blank' } as const, given(0), { state: 'notHeld' } as const].map((one) => figureText(one)),
  ).toEqual(['', '0', '未开展'])
})

test.each([
  ['若干', 'figure.unreadable'],
  ['-3', 'figure.unreadable'],
  ['300人次', 'figure.unreadable'],
  ['12,34', 'figure.unreadable'],
  ['1万2万', 'figure.unreadable'],
  ['近300余', 'figure.twoWords'],
  ['2.5', 'figure.fraction'],
  ['1.23456万', 'figure.fraction'],
  ['9999999亿', 'figure.tooLarge'],
])('%s is refused', (text, message) => {
  expect(readFigure(text, people)).toEqual({
    finding: {
      message,
      args: { field: '活动', value: text, ...(message === 'figure.tooLarge' ? { max: largestFigure } : {}) },
    },
  })
})

test('what is printed is read again as the same', () => {
  const figures = record({
    value: integer({ min: 0, max: 100_000_000 }),
    qualifier: option(constantFrom('over' as const, 'nearly' as const, 'above' as const, 'about' as const), {
      nil: undefined,
    }),
  })
  assert(
    property(figures, ({ value, qualifier }) => {
      const figure = given(value, qualifier)
      expect(readFigure(figureText(figure, '场次'), people)).toEqual({ figure })
    }),
  )
})

test('ten times last year’s asks, nine times does not, and so does a tenth', () => {
  expect([given(99), given(100), given(1), given(2)].map((now) => leaps(now, { value: 10 }))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect([leaps(given(1000), undefined), leaps(given(1000), { value: 0 })]).toEqual([false, false])
})

test('a rate is told where last year exists and was something', () => {
  expect(yearOnYear({ value: 130 }, { value: 120 })).toEqual({ change: 10, percent: 8.3 })
  expect(yearOnYear({ value: 5 }, { value: 0 })).toEqual({ change: 5 })
  expect(yearOnYear({ value: 5 }, undefined)).toBeUndefined()
})

test('two years are compared over the units that told both, and no unit that told one changes the rate', () => {
  const both = [
    { now: { value: 130 }, last: 100 },
    { now: { value: 20, qualifier: 'over' as const }, last: 20 },
  ]
  const compared = {
    now: { value: 150, qualifier: 'above' },
    last: { value: 120 },
    units: 2,
    percent: 25,
  }
  expect(comparedOver(both)).toEqual({ ...compared, of: 2 })
  expect(comparedOver([...both, { now: { value: 900 } }, { last: 70 }, {}])).toEqual({ ...compared, of: 3 })
  expect([comparedOver([]), comparedOver([{ now: { value: 3 } }, { last: 2 }])]).toEqual([
    undefined,
    undefined,
  ])
  expect(comparedOver([{ now: { value: 3 }, last: 0 }])).toEqual({
    now: { value: 3 },
    last: { value: 0 },
    units: 1,
    of: 1,
  })
})
