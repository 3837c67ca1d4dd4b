import { may, type Subject } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { demand } from '../platform/refusal'

/** Whose an activity is, and which office entered it for its unit (代录), if any did. */
export type Written = { organisationId: string; proxyId?: string | null }

/** An activity as the law of permissions sees it. */
export const subjectOf = ({ organisationId, proxyId = null }: Written): Subject => ({
  filer: organisationId,
  proxy: proxyId,
})

/** Demands whoever writes an activity: its unit, or the office that entered it for the unit. */
export function demandWriter(ctx: Context, written: Written): void {
  demand(may(actorOf(ctx), 'activity.save', subjectOf(written)))
}
