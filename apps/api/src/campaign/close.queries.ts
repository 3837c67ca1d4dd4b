import DataLoader from 'dataloader'
import { effectiveClose, instantOf, secondOf, type EffectiveClose, type Instant } from '@huibian/domain'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound } from '../platform/refusal'

/** Whose close in which phase. */
export type CloseKey = { participationId: string; phase: string }

type Found = {
  participation_id: string
  phase: string
  notice: Date
  own: Date | null
  permission: Date | null
  extension: Date | null
  upper_extension: Date | null
}

const current = `d.campaign_id = p.campaign_id and d.phase = ph.key and d.replaced_at is null`

const sql = `
  select p.id as participation_id, ph.key as phase, ph.closes_at as notice, g.*
  from unnest($1::uuid[], $2::text[]) as asked(participation_id, phase)
  join participation p on p.id = asked.participation_id
  join phase ph on ph.campaign_id = p.campaign_id and ph.key = asked.phase
  cross join lateral (
    select max(d.until) filter (where d.kind = 'own' and d.granted_by_id = p.receiver_id) as own,
      max(d.until) filter (where d.kind = 'permission' and d.granted_by_id = p.receiver_id
        and (d.participation_id = p.id or d.participation_id is null)) as permission,
      max(d.until) filter (where d.kind = 'extension' and d.participation_id = p.id) as extension,
      max(d.until) filter (where d.kind = 'extension' and d.participation_id = p.receiver_id) as upper_extension
    from deadline d where ${current}) as g`

/** A moment of the database as the law writes it: whole seconds at +08:00. */
export function instantAt(moment: Date): Instant {
  return instantOf(secondOf(moment.toISOString()))
}

function closeOf(found: Found): EffectiveClose {
  const { own, permission, extension, upper_extension: upper } = found
  return effectiveClose({
    notice: instantAt(found.notice),
    ...(own ? { own: instantAt(own) } : {}),
    ...(permission ? { permission: instantAt(permission) } : {}),
    ...(extension ? { extension: instantAt(extension) } : {}),
    ...(upper ? { upperExtension: instantAt(upper) } : {}),
  })
}

const keyOf = (key: CloseKey): string => `${key.participationId} ${key.phase}`

/** The closes that bind participations in phases, with every own date, permission and extension counted in. */
export function closeLoader(ctx: Context): DataLoader<CloseKey, EffectiveClose, string> {
  return once(ctx, 'close', () => {
    return new DataLoader<CloseKey, EffectiveClose, string>(
      async (keys) => {
        const found = await rows<Found>(ctx.db, sql, [
          keys.map((key) => key.participationId),
          keys.map((key) => key.phase),
        ])
        const closes = new Map(
          found.map((one) => [
            keyOf({ participationId: one.participation_id, phase: one.phase }),
            closeOf(one),
          ]),
        )
        return keys.map((key) => closes.get(keyOf(key)) ?? new NotFound())
      },
      { cacheKeyFn: keyOf },
    )
  })
}

/** Until when one participation is on time and still accepted in a phase: the one answer that every act asks. */
export function effectiveCloseOf(
  ctx: Context,
  participationId: string,
  phase: string,
): Promise<EffectiveClose> {
  return closeLoader(ctx).load({ participationId, phase })
}
