import { z } from 'zod'
import { daySchema, idSchema, monthSchema } from '../campaign/names.ts'
import { textSchema } from '../campaign/text.ts'

/** How a stage reaches what it decides. */
export const stageMethods = [
  'formCheck',
  'vote',
  'scores',
  'meeting',
  'publicVote',
  'publicity',
  'showcase',
  'ceremony',
] as const

/** A day, or a whole month where the notice names no day. */
const dayOrMonth = z.union([daySchema, monthSchema], {
  error: () => ({ message: '日期应写成 2021-03-26，只知道月份的写成 2021-03' }),
})

const criterionSchema = z.strictObject({ id: idSchema, name: textSchema })

export const stageSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  level: idSchema,
  from: dayOrMonth.optional(),
  to: dayOrMonth.optional(),
  checklist: z.array(z.strictObject({ id: idSchema, name: textSchema, says: textSchema })).default([]),
  after: idSchema.optional(),
  method: z.enum(stageMethods).optional(),
  apart: z.array(idSchema).min(2).optional(),
  criteria: z.array(criterionSchema).min(1).optional(),
  experts: z.array(criterionSchema).min(1).optional(),
  about: textSchema.optional(),
})

/** With the id of its activity before it, it is the key of 60 characters under which figures are kept. */
const countIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,18}$/, {
  error: () => ({ message: '统计项目的编号只能用英文字母、数字和连字符，最多 19 个字符，并加引号' }),
})

/** A type of unit, or the key of one. */
const unitSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/)

/** What is counted of an activity: its name alone, or with the id by which its figures are kept wherever it stands, its unit, its 口径, how many every member unit owes at least, or those alone that `for` names by type or key, and how many all of them together. */
const countSchema = z.union(
  [
    textSchema,
    z
      .strictObject({
        id: countIdSchema.optional(),
        name: textSchema,
        unit: z.string().max(10).optional(),
        definition: z.string().max(200).optional(),
        least: z.int().min(1).max(1000).optional(),
        for: z.array(unitSchema).min(1).max(50).optional(),
        leastInAll: z.int().min(1).max(1000).optional(),
      })
      .refine((count) => count.for === undefined || count.least !== undefined),
  ],
  {
    error: () => ({
      message:
        '应写名称，或写成 { name: 名称, unit: 单位, definition: 口径, least: 最低数, for: [只限的机构类型或单位编号], leastInAll: 合计最低数 }，for 须与 least 一起写',
    }),
  },
)

/** What a notice has its units do: an activity of a week, with what is counted of it. */
export const activitySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  from: daySchema,
  to: daySchema,
  place: textSchema.optional(),
  leads: textSchema.optional(),
  about: textSchema.optional(),
  steps: z.array(textSchema).min(1).optional(),
  counts: z.array(countSchema).min(1).max(20).optional(),
})

export type Stage = z.infer<typeof stageSchema>
export type Activity = z.infer<typeof activitySchema>
export type Count = z.infer<typeof countSchema>
