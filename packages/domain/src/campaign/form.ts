import { z } from 'zod'
import { idSchema } from './names.ts'
import { textSchema, wordsOf } from './text.ts'

export const fieldTypes = [
  'text',
  'longText',
  'rich',
  'date',
  'period',
  'choice',
  'choices',
  'yesNo',
  'person',
  'quantity',
  'organisation',
  'files',
  'rows',
] as const

export type FieldType = (typeof fieldTypes)[number]

/**
 * What a field's value is used for: `identifying` is hidden in blind copies, `personal` is masked and never published, `public` may be
 * published, `countsAsText` counts towards the length of the text, `onForm` is printed on the stamped form. `author` names the first author or
 * maker, by whom a second work of the same is known; files of a `proof` are not the work, so that a second work may bring the same.
 */
export const fieldFlags = [
  'identifying',
  'personal',
  'public',
  'countsAsText',
  'onForm',
  'author',
  'proof',
] as const
export type FieldFlag = (typeof fieldFlags)[number]

/** Where a field's value comes from when the filer cannot choose it. */
export const fieldSources = ['organisationName', 'organisationType', 'region', 'phase'] as const

const option = z.strictObject({ id: idSchema, name: textSchema })

/** An answer to choose. Of one that `withholds`, and of none, the entry's pictures stay out of report and archive. */
const answer = option.extend({ withholds: z.boolean().optional() })

/** A column of a field of rows. */
const rowColumnSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  type: z.enum(['text', 'date', 'choice', 'quantity', 'files']),
  options: z.array(option).min(1).optional(),
  required: z.boolean().optional(),
})

/** What a figure is counted in: as short as the unit of what an activity counts. */
const unitSchema = textSchema.refine((unit) => wordsOf(unit).length <= 10, {
  error: () => ({ message: '计量单位最多 10 个字' }),
})

export const fieldSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  type: z.enum(fieldTypes),
  hint: textSchema.optional(),
  unit: unitSchema.optional(),
  required: z.boolean().default(false),
  options: z.array(answer).min(1).optional(),
  maxLength: z.int().min(1).max(20_000).optional(),
  filledFrom: z.enum(fieldSources).optional(),
  flags: z.array(z.enum(fieldFlags)).default([]),
  kinds: z.array(idSchema).min(1).optional(),
  routes: z.array(idSchema).min(1).optional(),
  columns: z.array(rowColumnSchema).min(1).max(20).optional(),
})

export const formSchema = z.strictObject({
  template: z.strictObject({ id: idSchema, name: textSchema, version: z.int().min(1) }),
  fields: z.array(fieldSchema).min(1).max(200),
})

export type Field = z.infer<typeof fieldSchema>
export type Form = z.infer<typeof formSchema>

export type RowColumn = z.infer<typeof rowColumnSchema>

/** What decides which fields and rules an entry has. */
export type EntrySort = { kind: string; route: string }

/** Whether something that may be limited to kinds and routes of entry holds for one. */
export function holdsFor(limited: { kinds?: string[]; routes?: string[] }, { kind, route }: EntrySort) {
  return (limited.kinds?.includes(kind) ?? true) && (limited.routes?.includes(route) ?? true)
}

/** The form as an entry of a kind on a route has it: fields of other kinds and routes are not asked and not taken. */
export function formFor(form: Form, sort: EntrySort): Form {
  return { ...form, fields: form.fields.filter((field) => holdsFor(field, sort)) }
}

/** The field of a form by its id. */
export function fieldOf(form: Form, id: string): Field | undefined {
  return form.fields.find((field) => field.id === id)
}

/** The ids of the fields that carry a flag, in the form's order. */
export function fieldsFlagged(form: Form, flag: FieldFlag): string[] {
  return form.fields.filter((field) => field.flags.includes(flag)).map((field) => field.id)
}
