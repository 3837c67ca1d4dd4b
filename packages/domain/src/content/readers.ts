import type { Field, Form } from '../campaign/form.ts'

/** What readers of a book get below the title: the parts that are written at length, or, where a form has none, what may be published of its lines. */
export function readersFields({ fields }: Pick<Form, 'fields'>): Field[] {
  const parts = fields.filter(({ type }) => type === 'rich')
  if (parts.length > 0) return parts
  return fields.filter(({ type, flags }) => type === 'longText' && flags.includes('public'))
}
