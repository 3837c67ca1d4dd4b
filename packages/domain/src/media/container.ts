import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { allowed, together, unchanged } from '../rules/tightness.ts'
import type { Finding } from '../violation.ts'
import { toField } from './field.ts'
import { containerOf, spelledOut } from './format.ts'

const params = z.strictObject({
  field: idSchema,
  allowed: z.array(z.string().regex(/^[a-z0-9]{2,5}$/)).min(1),
})

/** Every file of the field bears one of the extensions, and its bytes, where they have been read, are of one of them too. */
const find: RuleKind<z.infer<typeof params>, 'media' | 'form'> = ({ field, allowed: formats }, facts) =>
  facts.media
    .filter((file) => file.field === field)
    .flatMap(({ name, extension, kind: bytes }): Finding[] => {
      const args = { ...named(facts.form, field), name, formats: formats.join(' / ') }
      if (!formats.some((format) => spelledOut(format) === spelledOut(extension)))
        return [{ path: field, message: 'media.container', args: { ...args, found: extension } }]
      if (bytes === undefined || formats.some((format) => containerOf(format) === containerOf(bytes)))
        return []
      return [{ path: field, message: 'media.disguised', args: { ...args, found: bytes } }]
    })

export const mediaContainer = kind({
  name: 'mediaContainer',
  params,
  needs: ['media', 'form'],
  find,
  references: ({ field }) => toField(field),
  tell: ({ field, allowed: formats }, named) => {
    const { zh, en } = named('field', field)
    return {
      zh: `“${zh}”的格式为 ${formats.join('、')}${formats.length > 1 ? ' 之一' : ''}`,
      en: `“${en}” is of ${formats.length > 1 ? 'a format among' : 'the format'} ${formats.join(', ')}`,
    }
  },
  compare: (child, parent) =>
    together([
      unchanged(child.field, parent.field),
      allowed(child.allowed.map(spelledOut), parent.allowed.map(spelledOut)),
    ]),
})
