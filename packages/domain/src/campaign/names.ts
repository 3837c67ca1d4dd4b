import { z } from 'zod'
import { isDay } from '../deadline/instant.ts'
import { apartByCommas, severalIn } from './nearest.ts'

/** Ids are Latin so that they can stand in code, addresses and file names; words for people are texts. */
export const idSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, {
  error: ({ input }) => ({
    message:
      typeof input === 'string' && severalIn(input)
        ? apartByCommas
        : '编号只能用英文字母、数字和连字符，以字母开头，最多 40 个字符，例如 phase1',
  }),
})

/** The day that was most likely meant by one written as offices write it: 2021年3月26日, 2021.3.26, 20210326, in full width, in other quotes. */
function dayMeant(text: string): string {
  const plain = text.normalize('NFKC')
  const [, year = '', month = '', day = ''] =
    /^\D?(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? []
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(meant) ? `，请写成 '${meant}'` : ''
}

/** A day that the calendar has. */
export const daySchema = z
  .string({
    error: ({ input }) => ({
      message: `日期应写成 2021-03-26 这样的形式${typeof input === 'number' ? dayMeant(String(input)) : ''}`,
    }),
  })
  .superRefine((day, check) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
      check.addIssue({
        code: 'custom',
        message: `日期应写成 2021-03-26 这样的形式，现在写的是“${day}”${dayMeant(day)}`,
      })
    else if (!isDay(day))
      check.addIssue({ code: 'custom', message: `日历上没有“${day}”这一天，请核对年月日` })
  })

export const hourSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: () => ({ message: '时刻应写成 17:30 这样的形式，并加引号' }),
})

/** A month that the calendar has, where a notice names no day. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, {
  error: () => ({ message: '月份应写成 2021-03 这样的形式' }),
})
