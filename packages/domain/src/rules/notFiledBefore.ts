import { z } from 'zod'
import { kind, type RuleKind } from './kind.ts'

const params = z.strictObject({})

/** No earlier entry of the register, and no word of the filer, says that the case was filed before. */
const find: RuleKind<z.infer<typeof params>, 'earlier'> = (_, { earlier }) =>
  earlier.map(({ by, title, where }) => ({ message: `filedBefore.${by}`, args: { title, where } }))

export const notFiledBefore = kind({
  name: 'notFiledBefore',
  params,
  needs: ['earlier'],
  find,
  tell: () => '与此前报送过的不重复',
})
