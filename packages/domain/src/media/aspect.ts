import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { allowed, together, unchanged } from '../rules/tightness.ts'
import { eachMeasured, toField } from './field.ts'

const ratio = z.string().regex(/^[1-9]\d?:[1-9]\d?$/, {
  error: () => ({ message: "画面比例应写成 '16:9' 这样的形式，并加引号" }),
})
const params = z.strictObject({ field: idSchema, allowed: z.array(ratio).min(1) })

/** Encoders round to even pixels, so that a true 16:9 may be off by a little. */
const TOLERANCE = 0.01

function isRatio(width: number, height: number, ratio: string): boolean {
  const [across = 1, down = 1] = ratio.split(':').map(Number)
  return Math.abs(width / height / (across / down) - 1) <= TOLERANCE
}

/** Every film of the field has one of the aspect ratios, to one part in a hundred. */
const find: RuleKind<z.infer<typeof params>, 'media' | 'form'> = ({ field, allowed: ratios }, facts) =>
  eachMeasured(facts, { field, of: ['width', 'height'] }, ({ name, width = 0, height = 0 }) => {
    if (ratios.some((each) => isRatio(width, height, each))) return []
    const args = {
      ...named(facts.form, field),
      name,
      found: `${width}×${height}`,
      wanted: ratios.join(' / '),
    }
    return [{ path: field, message: 'media.aspect', args }]
  })

export const mediaAspect = kind({
  name: 'mediaAspect',
  params,
  needs: ['media', 'form'],
  find,
  references: ({ field }) => toField(field),
  tell: ({ field, allowed: ratios }, named) => {
    const { zh, en } = named('field', field)
    return {
      zh: `“${zh}”画面比例为 ${ratios.join(' 或 ')}`,
      en: `“${en}” has the aspect ratio ${ratios.join(' or ')}`,
    }
  },
  compare: (child, parent) =>
    together([unchanged(child.field, parent.field), allowed(child.allowed, parent.allowed)]),
})
