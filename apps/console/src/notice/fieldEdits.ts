import type { Campaign, Edit, Place } from '@huibian/domain'

type Field = Campaign['form']['fields'][number]
export type FieldType = Field['type']

/** Types of which the schema counts the characters. */
export const isText = (type: FieldType): boolean => type === 'text' || type === 'longText'

export const isChoice = (type: FieldType): boolean => type === 'choice' || type === 'choices'

/** Names for what a field of a type cannot do without. */
export type Named = { option: (n: number) => string; column: string }

/** What is written so that a field is of another type and can be read at once: what the type asks for comes, what others have goes. */
export function retyped(field: Field, type: FieldType, names: Named): Edit[] {
  const at: Place = ['form', 'fields', { id: field.id }]
  const put = (name: string, value: unknown): Edit => ({ at: [...at, name], value })
  const edits = [put('type', type)]
  const chooses = isChoice(type)
  if (chooses && !field.options && !field.filledFrom)
    edits.push(
      put(
        'options',
        [1, 2].map((n) => ({ id: `option${n}`, name: names.option(n) })),
      ),
    )
  if (!chooses && field.options) edits.push(put('options', undefined))
  if (type === 'rows' && !field.columns)
    edits.push(put('columns', [{ id: 'column1', label: names.column, type: 'text' }]))
  if (type !== 'rows' && field.columns) edits.push(put('columns', undefined))
  if (!isText(type) && field.maxLength !== undefined) edits.push(put('maxLength', undefined))
  if (type !== 'quantity' && field.unit !== undefined) edits.push(put('unit', undefined))
  return edits
}
