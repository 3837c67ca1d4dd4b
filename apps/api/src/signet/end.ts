import { revoke } from '../authority/revoke'
import { distrustHere } from '../authority/trust'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { demandPassword } from '../session/signIn'
import { lockUnit } from './register'
import './signet.messages'

export type Ending = { reason: string; compromised: boolean; password: string }

/**
 * Ends the organisation's seal and puts its certificate on the authority's list. What was sealed before stays valid, unless the key is
 * said to have leaked: then nothing it ever signed is believed.
 */
export async function endSignet(ctx: Context, given: Ending): Promise<void> {
  const unit = await lockUnit(ctx, 'signet.end')
  const reason = given.reason.trim()
  if (reason.length < 2 || reason.length > 200) refuse('signet.reason', { min: 2, max: 200 }, 'reason')
  await demandPassword(ctx, given.password)
  const ended = await row<{
    id: string
    provider: string
    serial: string | null
    certificate: string | null
  }>(
    ctx.db,
    `with ended as (update signet set ended_at = $2, ended_by = $3, end_reason = $4, compromised = $5
       where organisation_id = $1 and ended_at is null returning id, provider, serial, certificate) select * from ended`,
    [unit.id, ctx.now, ctx.signedIn?.accountName ?? '', reason, given.compromised],
  )
  if (!ended) refuse('signet.absent')
  const { id, serial, provider, certificate } = ended
  await record(ctx, {
    act: 'signet.ended',
    noun: 'signet',
    subjectId: id,
    seenBy: `/${unit.key}/`,
    after: { serial, reason, compromised: given.compromised },
  })
  // The list is the authority's own: a service's certificates are revoked by whoever issued them, and one whose key leaked is no longer
  // believed here, whatever they do. It is written last and before the commit: should that fail, a certificate too many is distrusted,
  // never one too few.
  if (serial && provider === 'builtIn') {
    await revoke(ctx.config, { serial, at: ctx.now, compromised: given.compromised })
  }
  if (certificate && provider === 'external' && given.compromised) await distrustHere(ctx.config, certificate)
}
