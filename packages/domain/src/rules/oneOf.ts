import { z } from 'zod'
import { fieldOf, type Form } from '../campaign/form.ts'
import { idSchema } from '../campaign/names.ts'
import { wordsOf, type Language } from '../campaign/text.ts'
import { isUnfilled } from '../content/blank.ts'
import { kind, named, type RuleKind } from './kind.ts'

const params = z.strictObject({ field: idSchema })

function listed(form: Form, field: string, ids: readonly string[], language: Language): string {
  const options = fieldOf(form, field)?.options ?? []
  const names = ids.map((id) => {
    const name = options.find((option) => option.id === id)?.name
    return name === undefined ? id : wordsOf(name, language)
  })
  return names.join(language === 'zh' ? '、' : ', ')
}

/** The field holds exactly one of the options that the form has and, where the phase names some, that the phase allows. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form' | 'phase'> = ({ field }, facts) => {
  const { content, form, phase } = facts
  const value = content[field]
  if (isUnfilled(value)) return []
  const options = fieldOf(form, field)?.options?.map((option) => option.id) ?? []
  const allowed = phase.allows[field] ?? options
  if (typeof value === 'string' && allowed.includes(value)) return []
  const args = {
    ...named(form, field),
    phase: wordsOf(phase.name, 'zh'),
    phaseEn: wordsOf(phase.name, 'en'),
    value: typeof value === 'string' ? listed(form, field, [value], 'zh') : '',
    valueEn: typeof value === 'string' ? listed(form, field, [value], 'en') : '',
    allowed: listed(form, field, allowed, 'zh'),
    allowedEn: listed(form, field, allowed, 'en'),
  }
  return [{ path: field, message: typeof value === 'string' ? 'choice.notAllowed' : 'choice.notOne', args }]
}

export const oneOf = kind({
  name: 'oneOf',
  params,
  needs: ['content', 'form', 'phase'],
  find,
  references: ({ field }) => [{ to: 'field', id: field, path: ['field'] }],
  tell: ({ field }, named) => {
    const { zh, en } = named('field', field)
    return { zh: `“${zh}”在本阶段可选范围内选择一项`, en: `“${en}” is one of those open in the phase` }
  },
})
