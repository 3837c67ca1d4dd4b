import { may } from '@huibian/domain'
import { validate } from 'uuid'
import { judgeUnit } from '../organisation/organisation.rule'
import { organisationLoader } from '../organisation/organisation.queries'
import type { Organisation } from '../organisation/organisation.type'
import { belowMoved, changedUnit, pathBelow } from '../organisation/save'
import { actorOf, type Context } from '../platform/context'
import { refuse, refuseIf } from '../platform/refusal'
import type { Planning } from './kinds'
import { lead, ledBy } from './led'

/** The unit above that the actor may give: itself, or one that it stands above in turn. */
async function parentOf(ctx: Context, id: string | undefined): Promise<Organisation> {
  const parent = id && validate(id) ? await organisationLoader(ctx).load(id) : null
  if (!parent || parent.state === 'closed') return refuse('reorganisation.noParent', {}, 'parentId')
  const place = { parent: parent.id, path: `${parent.path}-/` }
  if (!may(actorOf(ctx), 'organisation.move', place)) refuse('reorganisation.noParent', {}, 'parentId')
  return parent
}

/** 划转: another unit above, another host, or both. Running calls follow where nothing binds them to the receiver of before. */
export const move: Planning = async (ctx, unit, asked) => {
  const parent = await parentOf(ctx, asked.parentId)
  if (parent.path.startsWith(unit.path)) refuse('organisation.ownDescendant', {}, 'parentId')
  const hostName = (asked.hostName ?? unit.hostName).trim()
  const sealingName = (asked.sealingName ?? unit.sealingName).trim()
  const found = judgeUnit({ ...unit, hostName, sealingName })
  refuseIf(found.map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' })))
  const stays = parent.id === unit.parentId
  if (stays && hostName === unit.hostName && sealingName === unit.sealingName)
    refuse('reorganisation.samePlace')
  const given = { parentId: parent.id, parentName: parent.name, hostName, sealingName }
  return {
    given,
    carryOut: async () => {
      if (!stays) await lead(ctx, await ledBy(ctx, unit, parent))
      const path = stays ? unit.path : pathBelow(unit, parent)
      const placed = changedUnit(unit.id, 'parent_id = $2, path = $3, host_name = $4, sealing_name = $5', [
        parent.id,
        path,
        hostName,
        sealingName,
      ])
      return { given, written: stays ? [placed] : [placed, belowMoved(unit, path)] }
    },
  }
}
