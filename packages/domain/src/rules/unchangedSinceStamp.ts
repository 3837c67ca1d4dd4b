import { z } from 'zod'
import { kind, type RuleKind } from './kind.ts'

const params = z.strictObject({})

/** What would be printed now is what was stamped, by their hashes. */
const find: RuleKind<z.infer<typeof params>, 'stamp'> = (_, { stamp: { stamped, current } }) => {
  if (stamped === null) return [{ message: 'stamp.missing', args: {} }]
  return stamped === current ? [] : [{ message: 'stamp.stale', args: {} }]
}

export const unchangedSinceStamp = kind({
  name: 'unchangedSinceStamp',
  params,
  needs: ['stamp'],
  find,
  tell: () => ({ zh: '盖章件与现有内容一致', en: 'what was stamped is what stands now' }),
})
