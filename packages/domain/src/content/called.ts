import type { Form } from '../campaign/form.ts'
import { wordsOf } from '../campaign/text.ts'
import type { Content } from '../content.ts'

const longest = 200

const textOf = (content: Content, field: string): string => {
  const value = content[field]
  return typeof value === 'string' ? value : ''
}

/** What lists, letters and its own page call an entry: its title; where the form asks for none, whose it is and what paper. */
export function entryTitle(
  { fields, template }: Pick<Form, 'fields' | 'template'>,
  content: Content,
): string {
  if (fields.some(({ id }) => id === 'title')) return textOf(content, 'title').slice(0, longest)
  const unit = fields.find(({ filledFrom }) => filledFrom === 'organisationName')
  return `${unit ? textOf(content, unit.id) : ''}${wordsOf(template.name)}`.slice(0, longest)
}
