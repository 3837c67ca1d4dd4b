import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from '@swc/core'
import fc from 'fast-check'
import {
  addDays,
  addWorkingDays,
  closeInstant,
  dayOf,
  daysBetween,
  instantOf,
  isBy,
  isDay,
  readDay,
  secondOf,
} from './instant.ts'

test('a day is read however an office writes it, and what is none stays as it was typed', () => {
  for (const typed of [
    '2022年4月20日',
    '2022/4/20',
    '2022.04.20',
    '2022-4-20',
    '２０２２年４月２０日',
    ' 2022 年 4 月 20 日',
    '44671',
  ])
    expect(readDay(typed)).toBe('2022-04-20')
  for (const typed of ['', '4月20日', '2022年13月1日', '2022-02-30', '20220420', '99999', '下周三'])
    expect(readDay(typed)).toBe(typed)
})

// A machine under load may be slow: no verdict here hangs on the clock on the wall.
jest.setTimeout(60_000)

test.each([
  ['2021-03-26', '征集截止日期为2021年3月26日', '2021-03-26T23:59:59+08:00'],
  ['2021-03-26', '', '2021-03-26T23:59:59+08:00'],
  ['2022-04-30', '4月30日前', '2022-04-30T23:59:59+08:00'],
  ['2024-05-29', '5月29日下班前', '2024-05-29T17:30:00+08:00'],
  ['2024-05-29', '5月29日18:00前', '2024-05-29T18:00:00+08:00'],
  ['2024-05-29', '5月29日9时30分前', '2024-05-29T09:30:00+08:00'],
  ['2024-05-29', '5月29日24时前', '2024-05-29T23:59:59+08:00'],
  ['2024-05-29', '5月29日下午5时前', '2024-05-29T17:00:00+08:00'],
  ['2024-05-29', '5月29日下午5:30前', '2024-05-29T17:30:00+08:00'],
  ['2024-05-29', '5月29日下午五点半前', '2024-05-29T23:59:59+08:00'],
  ['2024-05-29', '5月29日下午5点半前', '2024-05-29T17:30:00+08:00'],
  ['2024-05-29', '5月29日下午17时前', '2024-05-29T17:00:00+08:00'],
  ['2024-05-29', '5月29日上午9时前', '2024-05-29T09:00:00+08:00'],
  ['2024-05-29', '5月29日中午12时前', '2024-05-29T12:00:00+08:00'],
  ['2024-05-29', '5月29日中午1时前', '2024-05-29T13:00:00+08:00'],
  ['2024-05-29', '5月29日晚上8点前', '2024-05-29T20:00:00+08:00'],
  ['2024-05-29', '5月29日晚12点前', '2024-05-29T23:59:59+08:00'],
])('%s worded “%s” closes at %s', (day, wording, instant) => {
  expect(closeInstant(day, wording)).toBe(instant)
})

test('the office hour is the campaign’s', () => {
  expect(closeInstant('2024-05-29', '下班前', '17:00')).toBe('2024-05-29T17:00:00+08:00')
})

test('the notices’ closes are these seconds of UTC', () => {
  const utc = (day: string) => new Date(secondOf(closeInstant(day)) * 1000).toISOString()
  expect([utc('2021-09-30'), utc('2021-03-26'), utc('2021-06-25')]).toEqual([
    '2021-09-30T15:59:59.000Z',
    '2021-03-26T15:59:59.000Z',
    '2021-06-25T15:59:59.000Z',
  ])
})

test('the fraction of the last second is inside, the next second is not', () => {
  const close = closeInstant('2021-03-26')
  const verdicts = ['15:59:58.000', '15:59:59.000', '15:59:59.999', '16:00:00.000'].map((time) =>
    isBy(`2021-03-26T${time}Z`, close),
  )
  expect(verdicts).toEqual([true, true, true, false])
})

test('days that the calendar does not have are no days', () => {
  const days = [
    '2021-02-28',
    '2020-02-29',
    '2021-02-29',
    '2021-13-01',
    '2021-04-31',
    '2021-4-1',
    '2021-00-10',
    '',
  ]
  expect(days.filter(isDay)).toEqual(['2021-02-28', '2020-02-29'])
  expect(['0001-01-01', '0000-01-01'].filter(isDay)).toEqual(['0001-01-01'])
  expect(() => closeInstant('2021-02-30')).toThrow('not a day')
  expect(() => secondOf('2021-03-26T23:59:59')).toThrow('not an instant')
})

test('any second survives being written at +08:00, and days add up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.integer({ min: -900, max: 900 }),
      (second, days) => {
        expect(secondOf(instantOf(second))).toBe(second)
        const day = dayOf(instantOf(second))
        expect(daysBetween(day, addDays(day, days))).toBe(days)
        expect(dayOf(closeInstant(day))).toBe(day)
        expect(dayOf(instantOf(secondOf(closeInstant(day)) + 1))).toBe(addDays(day, 1))
      },
    ),
  )
})

test('working days pass over what the caller calls a holiday', () => {
  const isWorkingDay = (day: string) =>
    ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && day !== '2021-03-22'
  expect(addWorkingDays('2021-03-26', -5, isWorkingDay)).toBe('2021-03-18')
  expect(addWorkingDays('2021-03-26', 1, isWorkingDay)).toBe('2021-03-29')
  expect(addWorkingDays('2021-03-26', 0, isWorkingDay)).toBe('2021-03-26')
  expect(() => addWorkingDays('2021-03-26', 1, () => false)).toThrow('no working day')
})

test.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])(
  'a server in %s closes at the same instants',
  (zone) => {
    const source = readFileSync(join(__dirname, 'instant.ts'), 'utf8')
    const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } })
    const ask = `
    const close = closeInstant('2021-03-26')
    console.log(JSON.stringify([new Date(2021, 0, 1).getTimezoneOffset(), close, secondOf(close), dayOf('2021-03-26T16:00:00Z'),
      addDays('2021-03-13', 2), isBy('2021-03-26T15:59:59.999Z', close), isBy('2021-03-26T16:00:00Z', close)]))`
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code + ask], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    const offset = { UTC: 0, 'Asia/Shanghai': -480, 'America/Los_Angeles': 480 }[zone]
    expect(JSON.parse(printed)).toEqual([
      offset,
      '2021-03-26T23:59:59+08:00',
      1616774399,
      '2021-03-27',
      '2021-03-15',
      true,
      false,
    ])
  },
)
