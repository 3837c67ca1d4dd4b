import { z } from 'zod'
import { fieldOf } from '../campaign/form.ts'
import { idSchema } from '../campaign/names.ts'
import type { Row } from '../content.ts'
import { rowsIn } from '../content/values.ts'
import { kind, named, namedBy, type RuleKind } from '../rules/kind.ts'

/**
 * `field` is a field of rows; a row proves itself by what stands in its column `proof` (files or words), or in `or`. With `rows` only those are
 * meant whose `column` says one of the `options`.
 */
const params = z.strictObject({
  field: idSchema,
  proof: idSchema,
  or: idSchema.optional(),
  rows: z.strictObject({ column: idSchema, options: z.array(idSchema).min(1) }).optional(),
})

type Params = z.infer<typeof params>

const isFilled = (cell: Row[string] | undefined) =>
  typeof cell === 'string' ? cell.trim() !== '' : Array.isArray(cell) && cell.length > 0

const isMeant = ({ rows }: Params, row: Row): boolean => {
  const said = rows && row[rows.column]
  return !rows || (typeof said === 'string' && rows.options.includes(said))
}

/** Every row of the field that is meant has its proof, or what may stand for one. */
const find: RuleKind<Params, 'content' | 'form'> = (rule, { content, form }) => {
  const { field, proof, or } = rule
  const label = (id: string) => fieldOf(form, field)?.columns?.find((column) => column.id === id)?.label ?? id
  const { field: column, fieldEn: columnEn } = namedBy(label(proof))
  return rowsIn(content[field]).flatMap((row, at) => {
    if (!isMeant(rule, row) || isFilled(row[proof])) return []
    if (or !== undefined && isFilled(row[or])) return []
    const args = { ...named(form, field), n: at + 1, column, columnEn }
    const path = `${field}.${at}.${proof}`
    if (or === undefined) return [{ path, message: 'attached.unproven', args }]
    const { field: other, fieldEn: otherEn } = namedBy(label(or))
    return [{ path, message: 'attached.unexplained', args: { ...args, other, otherEn } }]
  })
}

export const eachProven = kind({
  name: 'eachProven',
  params,
  needs: ['content', 'form'],
  find,
  references: ({ field }) => [{ to: 'field', id: field, path: ['field'] }],
  inside: ({ field, proof, or, rows }) => [
    { field, part: 'columns', id: proof, path: ['proof'] },
    ...(or === undefined ? [] : [{ field, part: 'columns' as const, id: or, path: ['or'] }]),
    ...(rows ? [{ field, part: 'columns' as const, id: rows.column, path: ['rows', 'column'] }] : []),
    ...(rows?.options ?? []).map((id, at) => ({
      field,
      column: rows?.column ?? '',
      part: 'options' as const,
      id,
      path: ['rows', 'options', at],
    })),
  ],
  tell: ({ field, or, rows }, named) => {
    const { zh, en } = named('field', field)
    const [which, each] = rows
      ? ['所列类别的每一行', 'each row of the sorts listed in']
      : ['每一行', 'each row of']
    return {
      zh: `“${zh}”${which}都附证明${or === undefined ? '' : '或作说明'}`,
      en: `${each} “${en}” has its proof${or === undefined ? '' : ' or a statement'}`,
    }
  },
})
