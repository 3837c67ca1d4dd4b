import { organisationLoader } from '../organisation/organisation.queries'
import { changedUnit, demandFree } from '../organisation/save'
import { refuse } from '../platform/refusal'
import type { Planning } from './kinds'

/** 恢复: the unit is there again, with the posts that it is given anew; what a successor took over stays there. */
export const reopen: Planning = async (ctx, unit) => {
  await demandFree(ctx, unit, unit.id)
  const parent = unit.parentId ? await organisationLoader(ctx).load(unit.parentId) : null
  if (parent?.state === 'closed') refuse('reorganisation.parentClosed', { name: parent.name })
  return {
    given: {},
    carryOut: async () => ({ given: {}, written: [changedUnit(unit.id, 'valid_to = null', [])] }),
  }
}
