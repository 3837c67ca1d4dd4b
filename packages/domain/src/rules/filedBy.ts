import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { quoted } from '../campaign/text.ts'
import { kind, type RuleKind } from './kind.ts'
import { allowed } from './tightness.ts'

export const filedByParams = z.strictObject({
  types: z.array(idSchema).min(1),
  otherWay: z.literal(true).optional(),
})

/** The filer is an organisation of one of the types; with `otherWay` those of another type may still file another way. */
const find: RuleKind<z.infer<typeof filedByParams>, 'filer'> = ({ types, otherWay }, { filer }) =>
  filer.types.some((type) => types.includes(type))
    ? []
    : [{ message: otherWay ? 'filer.otherWay' : 'filer.otherType', args: {} }]

export const filedBy = kind({
  name: 'filedBy',
  params: filedByParams,
  needs: ['filer'],
  find,
  references: ({ types }) => types.map((id, at) => ({ to: 'type', id, path: ['types', at] })),
  tell: ({ types }, named) => {
    const { zh, en } = quoted(types.map((id) => named('type', id)))
    return { zh: `报送单位的机构类型属于${zh}`, en: `the filer is of a type among ${en}` }
  },
  compare: (child, parent) => allowed(child.types, parent.types),
})
