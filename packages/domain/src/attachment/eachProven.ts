import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import type { Row } from '../content.ts'
import { rowsIn } from '../content/values.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'

/** `field` is a field of rows; a row proves itself by its column `proof` (files) or by words in `or`. */
const params = z.strictObject({ field: idSchema, proof: idSchema, or: idSchema.optional() })

const isFilled = (cell: Row[string] | undefined) =>
  typeof cell === 'string' ? cell.trim() !== '' : Array.isArray(cell) && cell.length > 0

/** Every row of the field has its proof, or the words that stand for one. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form'> = (
  { field, proof, or },
  { content, form },
) =>
  rowsIn(content[field]).flatMap((row, at) =>
    isFilled(row[proof]) || (or !== undefined && isFilled(row[or]))
      ? []
      : [
          {
            path: `${field}.${at}.${proof}`,
            message: 'attached.unproven',
            args: { ...named(form, field), n: at + 1 },
          },
        ],
  )

export const eachProven = kind({
  name: 'eachProven',
  params,
  needs: ['content', 'form'],
  find,
  references: ({ field }) => [{ to: 'field', id: field, path: ['field'] }],
  inside: ({ field, proof, or }) => [
    { field, part: 'columns', id: proof, path: ['proof'] },
    ...(or === undefined ? [] : [{ field, part: 'columns' as const, id: or, path: ['or'] }]),
  ],
  tell: ({ field }, named) => {
    const { zh, en } = named('field', field)
    return { zh: `“${zh}”每一行都附证明或作说明`, en: `each row of “${en}” has its proof or a statement` }
  },
})
