import { z } from 'zod'
import { kind, type RuleKind } from './kind.ts'

const params = z.strictObject({})

/** The receiver stands on the level next above the sender's on the route: no level is passed over. */
const find: RuleKind<z.infer<typeof params>, 'sending'> = (_, { sending: { from, to, route } }) => {
  const at = route.indexOf(from)
  return at >= 0 && route[at + 1] === to ? [] : [{ message: 'route.skipped', args: { from, to } }]
}

export const alongRoute = kind({
  name: 'alongRoute',
  params,
  needs: ['sending'],
  find,
  tell: () => ({ zh: '逐级报送，不越级', en: 'it is filed level by level, none passed over' }),
})
