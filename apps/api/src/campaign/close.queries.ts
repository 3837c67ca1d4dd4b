import DataLoader from 'dataloader'
import { effectiveClose, instantOf, secondOf, type EffectiveClose, type Instant } from '@huibian/domain'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound } from '../platform/refusal'

/** Whose close in which phase; `receiverId` is the organisation it sends to, where that is not the one it usually does. */
export type CloseKey = { participationId: string; phase: string; receiverId?: string | undefined }

type Grant = 'own' | 'permission' | 'extension'

/** What binds a participation in a phase, and what binds whoever receives of it. */
export type Binding = { notice: Date } & { [grant in Grant | `upper_${Grant}`]: Date | null }

type Found = Binding & { asked: number }

/**
 * SQL: what a participation was granted by whoever receives of it. Where the notice sets a body its day, whoever receives may set an earlier one,
 * but what was only proposed to all below gives way.
 */
function grantsSql(prefix: '' | 'upper_', [part, receiver]: [string, string]): string {
  const own = `d.kind = 'own' and d.granted_by_id = ${receiver}`
  return `coalesce(least(min(d.until) filter (where ${own} and d.participation_id = ${part}),
          min(d.until) filter (where ${own} and d.participation_id is null and d.by_name <> '')),
        min(d.until) filter (where ${own} and d.participation_id is null)) as ${prefix}own,
      max(d.until) filter (where d.kind = 'permission' and d.granted_by_id = ${receiver}
        and (d.participation_id = ${part} or d.participation_id is null)) as ${prefix}permission,
      max(d.until) filter (where d.kind = 'extension' and d.participation_id = ${part}) as ${prefix}extension`
}

/** SQL: what binds participation `p`, which sends to `r`, in phase `ph`. */
const grants = `cross join lateral (
    select ${grantsSql('', ['p.id', 'r.id'])},
      ${grantsSql('upper_', ['r.id', 'r.receiver_id'])}
    from deadline d where d.campaign_id = p.campaign_id and d.phase = ph.key and d.replaced_at is null) as g`

/** The same for a query of participations `p` and phases `ph` of its own, which selects `bindingColumns` and hands on what it finds. */
export const bindingJoin = `left join participation r on r.id = p.receiver_id ${grants}`
export const bindingColumns = 'ph.closes_at as notice, g.*'

const sql = `
  select asked.n::int as asked, ${bindingColumns}
  from unnest($1::uuid[], $2::text[], $3::uuid[]) with ordinality as asked(participation_id, phase, receiver, n)
  join participation p on p.id = asked.participation_id
  join phase ph on ph.campaign_id = p.campaign_id and ph.key = asked.phase
  left join participation other on other.campaign_id = p.campaign_id and other.organisation_id = asked.receiver
  left join participation r on r.id = coalesce(other.id, p.receiver_id)
  ${grants}`

/** A moment of the database as the law writes it: whole seconds at +08:00. */
export function instantAt(moment: Date): Instant {
  return instantOf(secondOf(moment.toISOString()))
}

function closeOf(found: Binding): EffectiveClose {
  const at = (moment: Date | null) => (moment ? instantAt(moment) : undefined)
  return effectiveClose({
    notice: instantAt(found.notice),
    own: at(found.own),
    permission: at(found.permission),
    extension: at(found.extension),
    upperOwn: at(found.upper_own),
    upperPermission: at(found.upper_permission),
    upperExtension: at(found.upper_extension),
  })
}

const keyOf = ({ participationId, phase, receiverId = '' }: CloseKey): string =>
  `${participationId} ${phase} ${receiverId}`

/** The closes that bind participations in phases, with every own date, permission and extension counted in. */
export function closeLoader(ctx: Context): DataLoader<CloseKey, EffectiveClose, string> {
  return once(ctx, 'close', () => {
    return new DataLoader<CloseKey, EffectiveClose, string>(
      async (keys) => {
        const found = await rows<Found>(ctx.db, sql, [
          keys.map((key) => key.participationId),
          keys.map((key) => key.phase),
          keys.map((key) => key.receiverId ?? null),
        ])
        const closes = new Map(found.map((one) => [one.asked, closeOf(one)]))
        return keys.map((_, at) => closes.get(at + 1) ?? new NotFound())
      },
      { cacheKeyFn: keyOf },
    )
  })
}

/** Hands on what a query found beside its own, so that it is not asked for again. */
export function primeClose(ctx: Context, key: CloseKey, found: Binding): EffectiveClose {
  const close = closeOf(found)
  closeLoader(ctx).prime(key, close)
  return close
}

/** Until when one participation is on time and still accepted in a phase: the one answer that every act asks. */
export function effectiveCloseOf(ctx: Context, key: CloseKey): Promise<EffectiveClose> {
  return closeLoader(ctx).load(key)
}
