import { readersFields, type Campaign, type Field } from '@huibian/domain'

/** The fields that the book prints: the case's title and its sections. */
export function printedFields({ form }: Campaign): Field[] {
  const title = form.fields.find(({ type, filledFrom }) => type === 'text' && filledFrom === undefined)
  const read = readersFields(form)
  return form.fields.filter((field) => field === title || read.includes(field))
}

/** The fields that some tag asks for, as English where a case goes abroad. */
export function taggedFields({ form, awards }: Campaign): Field[] {
  const asked = new Set(awards.flatMap(({ requires }) => requires))
  return form.fields.filter(({ id }) => asked.has(id))
}
