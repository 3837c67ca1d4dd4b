import { z } from 'zod'
import { inTurn } from '../campaign/text.ts'
import { idSchema } from '../campaign/names.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { maximum, minimum, together, unchanged } from '../rules/tightness.ts'
import { crossed, eachMeasured, toField } from './field.ts'

const seconds = z.int().min(1).max(86_400)
const params = z.strictObject({ field: idSchema, min: seconds.optional(), max: seconds.optional() })

/** 90 as 90 秒, 1800 as 30 分钟. */
export function durationWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes === 0 || (minutes < 2 && rest > 0)) return `${seconds} 秒`
  return rest === 0 ? `${minutes} 分钟` : `${minutes} 分 ${rest} 秒`
}

/** Every film of the field lasts at least `min` and at most `max` seconds; a begun second does not count. */
const find: RuleKind<z.infer<typeof params>, 'media' | 'form'> = ({ field, min, max }, facts) =>
  eachMeasured(facts, { field, of: ['seconds'] }, ({ name, seconds: exact = 0 }) => {
    const lasts = Math.floor(exact)
    const args = { ...named(facts.form, field), name, seconds: lasts, min: min ?? 0, max: max ?? 0 }
    if (min !== undefined && lasts < min) return [{ path: field, message: 'media.tooShort', args }]
    return max !== undefined && lasts > max ? [{ path: field, message: 'media.tooLong', args }] : []
  })

export const mediaDuration = kind({
  name: 'mediaDuration',
  params,
  needs: ['media', 'form'],
  find,
  references: ({ field }) => toField(field),
  tell: ({ field, min, max }, named) => {
    const { zh, en } = named('field', field)
    const limits = inTurn([
      ...(min === undefined ? [] : [{ zh: `不短于 ${durationWords(min)}`, en: `at least ${min} s` }]),
      ...(max === undefined ? [] : [{ zh: `不超过 ${durationWords(max)}`, en: `at most ${max} s` }]),
    ])
    return { zh: `“${zh}”时长${limits.zh}`, en: `“${en}” lasts ${limits.en}` }
  },
  compare: (child, parent) =>
    together([
      unchanged(child.field, parent.field),
      minimum(child.min, parent.min),
      maximum(child.max, parent.max),
    ]),
  wrong: ({ min, max }) => crossed(min, max),
})
