import fc from 'fast-check'
import type { Quantity } from '../content.ts'
import { largestFigure, readFigure } from '../week/figure.ts'
import { numbersOf } from '../week/numbers.ts'
import { quantityInProse, quantityText, totalOf } from './quantity.ts'

const over = { value: 300, qualifier: 'over' } as const
const nearly = { value: 50, qualifier: 'nearly' } as const
const above = { value: 20, qualifier: 'above' } as const
const unheld = { value: 0, notHeld: true } as const
const about = { value: 10, qualifier: 'about' } as const

test('a figure reads as offices write it', () => {
  expect(
    [over, nearly, above, about, { value: 7 }, { value: 0 }, unheld].map((one: Quantity) =>
      quantityText(one, '场次'),
    ),
  ).toEqual(['300余场次', '近50场次', '超20场次', '约10场次', '7场次', '0场次', '未开展'])
  expect([above, over, nearly].map((one) => quantityInProse(one, '场次'))).toEqual([
    '超过20场次',
    '300余场次',
    '近50场次',
  ])
})

test('within a sentence a large number is told in 万 or 亿 where two decimals say all of it, and as it is where they do not', () => {
  const said = [
    9_900, 10_000, 41_000, 128_300, 128_345, 1_280_000, 99_990_000, 100_000_000, 4_120_000_000,
  ].map((value) => quantityInProse({ value, qualifier: 'over' }, '次'))
  expect(said).toEqual([
    '9900余次',
    '1万余次',
    '4.1万余次',
    '12.83万余次',
    '128345余次',
    '128万余次',
    '9999万余次',
    '1亿余次',
    '41.2亿余次',
  ])
  expect(quantityText({ value: 128_000, qualifier: 'over' }, '次')).toBe('128000余次')
})

test('what a sentence tells is read back as the same figure', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: largestFigure }),
      fc.constantFrom(1, 100, 10_000, 1_000_000),
      (any, step) => {
        const value = any - (any % step)
        const read = readFigure(quantityInProse({ value, qualifier: 'over' }, '次'), {
          name: '次数',
          unit: '次',
        })
        expect(read).toEqual({ figure: { state: 'given', quantity: { value, qualifier: 'over' } } })
        expect(numbersOf(quantityInProse({ value }, '次')).map((one) => one.value)).toEqual([value])
      },
    ),
  )
})

test.each<[string, Quantity[], Quantity]>([
  ['exact figures give an exact sum', [{ value: 3 }, { value: 4 }], { value: 7 }],
  ['a sum with an 余 or 超 in it is above', [over, above, { value: 1 }], { value: 321, qualifier: 'above' }],
  ['one figure alone stays as it was written', [over], over],
  ['a sum with a 近 in it is nearly', [nearly, { value: 1 }], { value: 51, qualifier: 'nearly' }],
  ['more here and less there is about', [over, nearly], { value: 350, qualifier: 'about' }],
  ['about stays about', [about, above], { value: 30, qualifier: 'about' }],
  ['of nothing there is none', [], { value: 0 }],
  ['what was not held adds nothing', [over, unheld, unheld], over],
  ['where nothing was held the sum is not 0', [unheld, unheld], unheld],
  ['one 未开展 alone is said as it was written', [unheld], unheld],
  ['a 0 beside what was not held is 0', [unheld, { value: 0 }], { value: 0 }],
])('%s', (_says, parts, total) => {
  expect(totalOf(parts)).toEqual(total)
})
