import { whyNot } from '@huibian/domain'
import { validate } from 'uuid'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { NotFound, refuse } from '../platform/refusal'
import { originOf, writeOrigin } from './origin'
import type { OriginInput } from './proxy.type'

/**
 * 代办: goes on with what a unit began and has not sent. From now on both write it; the unit is told. What does not come to the acting
 * organisation, or is sent already, is not found.
 */
export async function takeDraft(ctx: Context, id: string, said: OriginInput): Promise<EntryRow> {
  const { organisation } = actorOf(ctx).post
  const reason = whyNot(actorOf(ctx), 'entry.enterFor', { receiver: organisation.id })
  if (reason) refuse(reason)
  const origin = await originOf(ctx, said)
  const taken = validate(id)
    ? await row<{ id: string | null }>(ctx.db, 'select huibian.take_draft($1) as id', [id])
    : undefined
  if (!taken?.id) throw new NotFound()
  const entry = await lockEntry(ctx, id)
  await writeOrigin(ctx, entry, { origin })
  return entry
}
