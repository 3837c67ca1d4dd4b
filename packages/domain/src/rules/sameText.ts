import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import type { Content } from '../content.ts'
import { kind, named, type RuleKind } from './kind.ts'

const params = z.strictObject({ field: idSchema, as: idSchema })

/** Title marks, quotes, spaces and the width of letters do not make another title. */
const bare = (value: Content[string] | undefined) =>
  typeof value === 'string'
    ? value
        .normalize('NFKC')
        .replace(/[\s\p{P}]/gu, '')
        .toLowerCase()
    : ''

/** What is typed in the field reads the same as in the other, punctuation and spaces apart. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form'> = ({ field, as }, { content, form }) => {
  if (bare(content[field]) === bare(content[as])) return []
  const { field: other, fieldEn: otherEn } = named(form, as)
  return [{ path: field, message: 'field.differs', args: { ...named(form, field), other, otherEn } }]
}

export const sameText = kind({
  name: 'sameText',
  params,
  needs: ['content', 'form'],
  find,
  references: ({ field, as }) => [
    { to: 'field', id: field, path: ['field'] },
    { to: 'field', id: as, path: ['as'] },
  ],
  tell: ({ field, as }, named) => {
    const [own, other] = [named('field', field), named('field', as)]
    return { zh: `“${own.zh}”与“${other.zh}”一致`, en: `“${own.en}” reads the same as “${other.en}”` }
  },
})
