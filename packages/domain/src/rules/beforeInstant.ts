import { z } from 'zod'
import { gate } from '../deadline/gate.ts'
import { kind, type RuleKind } from './kind.ts'

const params = z.strictObject({})

/** The act happens no later than the close that binds its sender, the whole second included. */
const find: RuleKind<z.infer<typeof params>, 'passing'> = (_, { passing }) => {
  const passed = gate(passing)
  return 'refused' in passed ? [passed.refused] : []
}

export const beforeInstant = kind({
  name: 'beforeInstant',
  params,
  needs: ['passing'],
  find,
  tell: () => ({
    zh: '不晚于适用的截止时间，含该秒',
    en: 'not later than the close that applies, its last second included',
  }),
})
