import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { quantityIn } from '../content/values.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { maximum, together, unchanged } from '../rules/tightness.ts'
import { eachMeasured } from './field.ts'

/** `part` is the field with the declared seconds, `field` the one with the film. */
const params = z.strictObject({ part: idSchema, field: idSchema, percent: z.number().min(0).max(100) })

/** The declared seconds are at most `percent` of what the film lasts, whole seconds compared. */
const find: RuleKind<z.infer<typeof params>, 'media' | 'form' | 'content'> = (
  { part, field, percent },
  facts,
) =>
  eachMeasured(facts, { field, of: ['seconds'] }, ({ seconds = 0 }) => {
    const [declared, lasts] = [quantityIn(facts.content[part])?.value ?? 0, Math.floor(seconds)]
    if (declared * 100 <= lasts * percent) return []
    const args = { ...named(facts.form, part), n: declared, seconds: lasts, percent }
    return [
      { path: part, message: 'media.share', args: { ...args, max: Math.floor((lasts * percent) / 100) } },
    ]
  })

export const shareAtMost = kind({
  name: 'shareAtMost',
  params,
  needs: ['media', 'form', 'content'],
  find,
  references: ({ part, field }) => [
    { to: 'field', id: part, path: ['part'] },
    { to: 'field', id: field, path: ['field'] },
  ],
  tell: ({ part, field, percent }, named) => {
    const [declared, film] = [named('field', part), named('field', field)]
    return {
      zh: `“${declared.zh}”不超过“${film.zh}”总时长的 ${percent}%`,
      en: `“${declared.en}” is at most ${percent}% of the length of “${film.en}”`,
    }
  },
  compare: (child, parent) =>
    together([
      unchanged([child.part, child.field], [parent.part, parent.field]),
      maximum(child.percent, parent.percent),
    ]),
})
