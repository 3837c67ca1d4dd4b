import { z } from 'zod'
import { quoted } from '../campaign/text.ts'
import { idSchema } from '../campaign/names.ts'
import { kind, type RuleKind } from '../rules/kind.ts'
import { allowed } from '../rules/tightness.ts'

const params = z.strictObject({ types: z.array(idSchema).min(1) })

/** Who recommends is a body of one of the types that the notice addresses. */
const find: RuleKind<z.infer<typeof params>, 'sender'> = ({ types }, { sender }) =>
  sender.types.some((type) => types.includes(type))
    ? []
    : [{ message: 'quota.notAddressed', args: { name: sender.name } }]

export const recommendedBy = kind({
  name: 'recommendedBy',
  params,
  needs: ['sender'],
  find,
  references: ({ types }) => types.map((id, at) => ({ to: 'type', id, path: ['types', at] })),
  tell: ({ types }, named) => {
    const { zh, en } = quoted(types.map((id) => named('type', id)))
    return { zh: `推荐单位属于${zh}`, en: `the recommending body is of a type among ${en}` }
  },
  compare: (child, parent) => allowed(child.types, parent.types),
})
