import { closeInstant } from './instant.ts'

const time = (wording: string, reading = {}) => closeInstant('2022-04-30', wording, reading).slice(5, 19)

test('a bare date, 24:00 and 24时 close with the last second of the day', () => {
  expect(
    ['4月30日', '4月30日24:00', '4月30日24时前', '4月30日前', '4月30日之前'].map((each) => time(each)),
  ).toEqual(Array(5).fill('04-30T23:59:59'))
})

test('下班前 closes at the office’s hour, a named hour at that hour', () => {
  expect([
    time('4月30日下班前'),
    time('4月30日下班前', { officeCloses: '18:00' }),
    time('4月30日17时前'),
    time('4月30日9:30前'),
  ]).toEqual(['04-30T17:30:00', '04-30T18:00:00', '04-30T17:00:00', '04-30T09:30:00'])
})

test('a date with 前 leaves its day out only where the campaign reads it so', () => {
  const strict = { beforeIncludesDay: false }
  expect([
    time('4月30日前', strict),
    time('4月30日以前', strict),
    time('4月30日', strict),
    time('4月30日17时前', strict),
  ]).toEqual(['04-29T23:59:59', '04-29T23:59:59', '04-30T23:59:59', '04-30T17:00:00'])
})
