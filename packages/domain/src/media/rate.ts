import { z } from 'zod'
import { inTurn } from '../campaign/text.ts'
import { idSchema } from '../campaign/names.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { maximum, minimum, together, unchanged } from '../rules/tightness.ts'
import { crossed, eachMeasured, toField } from './field.ts'

const params = z.strictObject({
  field: idSchema,
  of: z.enum(['bitRate', 'frameRate']),
  min: z.number().positive().optional(),
  max: z.number().positive().optional(),
})

const names = { bitRate: '码率', frameRate: '帧率' } as const
const namesEn = { bitRate: 'bit rate', frameRate: 'frame rate' } as const

/** Every film of the field has a bit rate (kbit/s) or frame rate (frames/s) from `min` to `max`. */
const find: RuleKind<z.infer<typeof params>, 'media' | 'form'> = ({ field, of, min, max }, facts) =>
  eachMeasured(facts, { field, of: [of] }, (file) => {
    const found = of === 'bitRate' ? (file.bitRate ?? 0) / 1000 : (file.frameRate ?? 0)
    const args = { ...named(facts.form, field), name: file.name, rate: names[of], rateEn: namesEn[of], found }
    if (min !== undefined && found < min)
      return [{ path: field, message: 'media.slow', args: { ...args, min } }]
    return max !== undefined && found > max
      ? [{ path: field, message: 'media.fast', args: { ...args, max } }]
      : []
  })

export const mediaRate = kind({
  name: 'mediaRate',
  params,
  needs: ['media', 'form'],
  find,
  references: ({ field }) => toField(field),
  tell: ({ field, of, min, max }, named) => {
    const { zh, en } = named('field', field)
    const [unit, unitEn] = of === 'bitRate' ? ['kbit/s', 'kbit/s'] : ['帧/秒', 'frames/s']
    const limits = inTurn([
      ...(min === undefined ? [] : [{ zh: `不低于 ${min} ${unit}`, en: `at least ${min} ${unitEn}` }]),
      ...(max === undefined ? [] : [{ zh: `不高于 ${max} ${unit}`, en: `at most ${max} ${unitEn}` }]),
    ])
    return { zh: `“${zh}”${names[of]}${limits.zh}`, en: `the ${namesEn[of]} of “${en}” is ${limits.en}` }
  },
  compare: (child, parent) =>
    together([
      unchanged([child.field, child.of], [parent.field, parent.of]),
      minimum(child.min, parent.min),
      maximum(child.max, parent.max),
    ]),
  wrong: ({ min, max }) => crossed(min, max),
})
