import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { kind, type RuleKind } from './kind.ts'

const params = z.strictObject({ types: z.array(idSchema).min(1) })

/** The filer is an organisation of one of the types. */
const find: RuleKind<z.infer<typeof params>, 'filer'> = ({ types }, { filer }) =>
  filer.types.some((type) => types.includes(type)) ? [] : [{ message: 'filer.otherType', args: {} }]

export const filedBy = kind({ name: 'filedBy', params, needs: ['filer'], find })
