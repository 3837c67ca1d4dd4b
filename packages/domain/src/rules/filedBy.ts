import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { quoted } from '../campaign/text.ts'
import { kind, type RuleKind } from './kind.ts'
import { allowed } from './tightness.ts'

export const filedByParams = z.strictObject({ types: z.array(idSchema).min(1) })

/** The filer is an organisation of one of the types. */
const find: RuleKind<z.infer<typeof filedByParams>, 'filer'> = ({ types }, { filer }) =>
  filer.types.some((type) => types.includes(type)) ? [] : [{ message: 'filer.otherType', args: {} }]

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
