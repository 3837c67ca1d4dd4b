import { z } from 'zod'
import { fieldOf, fieldsFlagged, type Field, type Form } from './form.ts'
import { idSchema } from './names.ts'
import { textSchema } from './text.ts'

/**
 * The papers of a campaign. `columns` and `fields` name fields of the form, or `number`, `filer`, `remark` for a table's own columns. With
 * `electronicSeal` the form of an entry may be sealed in the system by whoever stamps it, instead of by hand.
 */
export const documentKinds = [
  'entryTemplate',
  'entryForm',
  'summaryTable',
  'approvalSheet',
  'book',
  'certificate',
  'ranking',
  'entryList',
  'activityReport',
  'archive',
] as const

export const ownColumns = ['number', 'filer', 'remark'] as const

const columnSchema = z.strictObject({
  field: idSchema,
  part: z.enum(['name', 'title', 'phone', 'mobile', 'email']).optional(),
  name: textSchema,
})

/** How certificates are numbered: {年} is the year, {n} what is counted in the campaign, four digits. */
const numberSchema = z
  .string()
  .max(60)
  .regex(/^(?:[^{}]|\{年\})*\{n\}(?:[^{}]|\{年\})*$/u, {
    error: () => ({ message: '编号的写法应含一个 {n}，可含 {年}' }),
  })

export const documentSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(documentKinds),
  name: textSchema,
  annex: textSchema.optional(),
  stampedBy: z.union([idSchema, z.array(idSchema).min(1)]).optional(),
  electronicSeal: z.boolean().optional(),
  per: z.enum(['entry', 'unit']).optional(),
  aliases: z.array(textSchema).min(1).optional(),
  routes: z.array(idSchema).min(1).optional(),
  statement: textSchema.optional(),
  number: numberSchema.optional(),
  fields: z.array(idSchema).default([]),
  columns: z.array(columnSchema).default([]),
})

/** Values that every name in a package may use; `{n}` is the phase's number. */
export const placeholders = [
  '单位名称',
  '省份',
  'n',
  '序号',
  '案例名称',
  '报送单位',
  '活动名称',
  '包号',
  '日期',
] as const

const pattern = z.string().min(1).max(200)

export const packageSchema = z.strictObject({
  name: pattern,
  summaryTable: pattern,
  entryForm: pattern,
  entry: pattern,
  partMegabytes: z.int().min(1).max(2000).default(45),
  mail: z.strictObject({ to: idSchema, subject: pattern, text: textSchema }),
})

export type CampaignDocument = z.infer<typeof documentSchema>
export type PackageNames = z.infer<typeof packageSchema>

/** The levels whose units stamp a paper, in the order of their places on it. */
export function stampersOf({ stampedBy = [] }: Pick<CampaignDocument, 'stampedBy'>): readonly string[] {
  return typeof stampedBy === 'string' ? [stampedBy] : stampedBy
}

/** The forms of entries that a campaign has. */
export function formsOf({ documents }: { documents: readonly CampaignDocument[] }): CampaignDocument[] {
  return documents.filter(({ kind }) => kind === 'entryForm')
}

/** The form that goes with an entry of a route: of several the one of its route. */
export function entryFormOf(
  file: { documents: readonly CampaignDocument[] },
  route: string | undefined,
): CampaignDocument | undefined {
  const forms = formsOf(file)
  const own = forms.find(({ routes }) => route !== undefined && routes?.includes(route))
  return own ?? forms.find(({ routes }) => routes === undefined)
}

/** What the form of an entry prints: the fields its paper names, else those that are marked for it, else all. Texts stand on it only where it names them. */
export function printedOn(form: Form, paper: Pick<CampaignDocument, 'fields'> | undefined): Field[] {
  const named = paper?.fields ?? []
  const lists = [named, fieldsFlagged(form, 'onForm'), form.fields.map(({ id }) => id)]
  const ids = lists.find(({ length }) => length > 0) ?? []
  const fields = ids.flatMap((id) => fieldOf(form, id) ?? [])
  return fields.filter(({ id, type }) => type !== 'rich' || named.includes(id))
}
