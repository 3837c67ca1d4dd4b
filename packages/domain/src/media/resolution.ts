import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { minimum, sameOnly, together, unchanged, type Comparison } from '../rules/tightness.ts'
import { eachMeasured, toField } from './field.ts'

const pixels = z.int().min(1).max(20_000)

/** `exact` is width × height; `shortSide` is what 1080P counts, whichever way the picture stands. */
const params = z
  .strictObject({
    field: idSchema,
    exact: z.tuple([pixels, pixels]).optional(),
    shortSide: pixels.optional(),
  })
  .refine(({ exact, shortSide }) => (exact === undefined) !== (shortSide === undefined), {
    error: () => ({ message: '分辨率应写 exact: [宽, 高]（必须相等）或 shortSide: 短边下限，二者取一' }),
  })

type Params = z.infer<typeof params>

/** Every film of the field has exactly the resolution named, or a short side of at least so many pixels. */
const find: RuleKind<Params, 'media' | 'form'> = ({ field, exact, shortSide }, facts) =>
  eachMeasured(facts, { field, of: ['width', 'height'] }, ({ name, width = 0, height = 0 }) => {
    const args = { ...named(facts.form, field), name, found: `${width}×${height}` }
    if (exact !== undefined && (width !== exact[0] || height !== exact[1]))
      return [{ path: field, message: 'media.otherSize', args: { ...args, wanted: exact.join('×') } }]
    if (shortSide !== undefined && Math.min(width, height) < shortSide)
      return [{ path: field, message: 'media.tooCoarse', args: { ...args, wanted: shortSide } }]
    return []
  })

/** An exact size lies inside a least one where its own short side reaches it. */
function compared(child: Params, parent: Params): Comparison {
  if (child.exact && parent.shortSide !== undefined)
    return Math.min(...child.exact) >= parent.shortSide ? 'tighter' : 'looser'
  if (child.exact || parent.exact)
    return parent.exact && !child.exact ? 'looser' : sameOnly(child.exact, parent.exact)
  return minimum(child.shortSide, parent.shortSide)
}

export const mediaResolution = kind({
  name: 'mediaResolution',
  params,
  needs: ['media', 'form'],
  find,
  references: ({ field }) => toField(field),
  tell: ({ field, exact, shortSide }, named) => {
    const { zh, en } = named('field', field)
    return exact === undefined
      ? {
          zh: `“${zh}”分辨率不低于 ${shortSide}P（短边 ${shortSide} 像素）`,
          en: `the short side of “${en}” has at least ${shortSide} pixels`,
        }
      : { zh: `“${zh}”分辨率为 ${exact.join('×')}`, en: `“${en}” is ${exact.join('×')}` }
  },
  compare: (child, parent) => together([unchanged(child.field, parent.field), compared(child, parent)]),
})
