import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { textSchema } from '../campaign/text.ts'

/**
 * What a campaign gives. `places` may be left to a question; `kinds` may win it, all where absent; it `excludes` others for the same work;
 * `seriesAsOne` counts the works of one series once; what `mayBeVacant` need not be given in full.
 */
export const awardSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  kind: z.enum(['selected', 'tag', 'prize']),
  places: z
    .union([z.int().min(1), z.strictObject({ question: idSchema })], {
      error: () => ({ message: '应写名额的整数，未定的写 { question: 问题编号 }' }),
    })
    .optional(),
  requires: z.array(idSchema).default([]),
  for: z.enum(['work', 'organisation']).optional(),
  by: z.enum(['experts', 'public', 'office']).optional(),
  kinds: z.array(idSchema).min(1).optional(),
  excludes: z.array(idSchema).min(1).optional(),
  seriesAsOne: z.boolean().optional(),
  mayBeVacant: z.boolean().optional(),
  gives: z.array(z.enum(['certificate', 'trophy'])).optional(),
  benefits: z.array(textSchema).min(1).optional(),
})

export type Award = z.infer<typeof awardSchema>
