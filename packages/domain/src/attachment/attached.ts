import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { allowed, maximum, minimum, together, unchanged } from '../rules/tightness.ts'
import type { Finding } from '../violation.ts'
import { crossed } from '../media/field.ts'
import { containerOf, spelledOut } from '../media/format.ts'

const params = z.strictObject({
  field: idSchema,
  min: z.int().min(1).default(1),
  max: z.int().min(1).optional(),
  formats: z
    .array(z.string().regex(/^[a-z0-9]{2,5}$/))
    .min(1)
    .optional(),
})

/** The field has from `min` to `max` files, each of one of the formats by its name and, where read, by its bytes. */
const find: RuleKind<z.infer<typeof params>, 'files' | 'form'> = ({ field, min, max, formats }, facts) => {
  const own = facts.files.filter((file) => file.field === field)
  const args = { ...named(facts.form, field), n: own.length, min, max: max ?? own.length }
  const findings: Finding[] = own.flatMap(({ name, extension, kind: bytes }) => {
    const fits = (format: string, read: typeof spelledOut) =>
      formats === undefined || formats.some((one) => read(one) === read(format))
    const disguised = bytes !== undefined && !fits(bytes, containerOf) ? bytes : undefined
    const wrong = fits(extension, spelledOut) ? disguised : extension
    if (wrong === undefined) return []
    const wanted = { name, found: wrong, formats: formats?.join(' / ') ?? '' }
    return [{ path: field, message: 'attached.format', args: { ...args, ...wanted } }]
  })
  if (own.length < min) findings.push({ path: field, message: 'attached.missing', args })
  if (max !== undefined && own.length > max) findings.push({ path: field, message: 'attached.tooMany', args })
  return findings
}

export const attached = kind({
  name: 'attached',
  params,
  needs: ['files', 'form'],
  find,
  references: ({ field }) => [{ to: 'field', id: field, path: ['field'] }],
  tell: ({ field, min, max, formats }, named) => {
    const { zh, en } = named('field', field)
    const of =
      formats === undefined
        ? { zh: '', en: '' }
        : { zh: `（${formats.join('、')}）`, en: ` (${formats.join(', ')})` }
    return {
      zh:
        min === max
          ? `“${zh}”上传 ${min} 个文件${of.zh}`
          : `“${zh}”上传文件不少于 ${min} 个${max === undefined ? '' : `、不超过 ${max} 个`}${of.zh}`,
      en:
        min === max
          ? `“${en}” has ${min} ${min === 1 ? 'file' : 'files'}${of.en}`
          : `“${en}” has at least ${min} files${max === undefined ? '' : ` and at most ${max}`}${of.en}`,
    }
  },
  compare: (child, parent) =>
    together([
      unchanged(child.field, parent.field),
      minimum(child.min, parent.min),
      maximum(child.max, parent.max),
      parent.formats === undefined
        ? child.formats === undefined
          ? 'same'
          : 'tighter'
        : child.formats === undefined
          ? 'looser'
          : allowed(child.formats.map(spelledOut), parent.formats.map(spelledOut)),
    ]),
  wrong: ({ min, max }) => crossed(min, max),
})
