import { X509Certificate } from 'node:crypto'
import { may } from '@huibian/domain'
import { actorOf, once, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { demand } from '../platform/refusal'
import type { Ending, Signet, SignetStanding } from './signet.type'

type Found = Omit<Signet, 'validUntil' | 'ending'> & { certificate: string | null }

const columns = `id, provider, name, diameter, algorithm, serial, certificate, authorised_by as "authorisedBy", authorisation,
  to_char(authorised_on, 'YYYY-MM-DD') as "authorisedOn", registered_by as "registeredBy", at, ended_at as "endedAt",
  end_reason as "endReason"`

/** An office needs so long to have a seal's authorisation given anew. */
const soon = 60 * 86_400_000

const validUntilOf = (certificate: string | null): Date | null =>
  certificate ? new Date(new X509Certificate(certificate).validTo) : null

function endingOf(validUntil: Date | null, now: Date): Ending | null {
  const left = validUntil ? validUntil.getTime() - now.getTime() : Infinity
  return left < 0 ? 'over' : left <= soon ? 'soon' : null
}

function shown({ certificate, ...signet }: Found, now: Date): Signet {
  const validUntil = validUntilOf(certificate)
  return { ...signet, validUntil, ending: signet.endedAt ? null : endingOf(validUntil, now) }
}

/** Until when the unit's seal can be pressed, where that ends soon or has ended; null where nothing needs to be done. */
export async function sealEnds(ctx: Context): Promise<Date | null> {
  const found = await row<{ certificate: string | null }>(
    ctx.db,
    'select certificate from signet where organisation_id = $1 and ended_at is null',
    [actorOf(ctx).post.organisation.id],
  )
  const validUntil = validUntilOf(found?.certificate ?? null)
  return endingOf(validUntil, ctx.now) ? validUntil : null
}

/** The seal of the actor's own organisation, and those before it. */
export async function signetStanding(ctx: Context): Promise<SignetStanding> {
  const actor = actorOf(ctx)
  const { id } = actor.post.organisation
  demand(may(actor, 'signet.read', { organisation: id }))
  const found = await rows<Found>(
    ctx.db,
    `select ${columns} from signet where organisation_id = $1 order by at desc limit 50`,
    [id],
  )
  const all = found.map((signet) => shown(signet, ctx.now))
  return {
    specimen: !ctx.config.production,
    service: ctx.config.sealService !== undefined,
    current: all.find(({ endedAt }) => endedAt === null) ?? null,
    earlier: all.filter(({ endedAt }) => endedAt !== null),
  }
}

/** What of a registered seal the pressing needs. */
export type InForce = {
  id: string
  provider: 'builtIn' | 'picture' | 'external'
  name: string
  diameter: number
  serial: string | null
  certificate: string | null
}

/** SQL: what `signetInForce` finds of an organisation, as one value to be read beside something else and handed on. */
export const inForceOf = (organisation: string): string => `(select to_jsonb(x) from (
  select id, provider, name, diameter, serial, certificate from signet where organisation_id = ${organisation} and ended_at is null) x)`

/** Hands on what was read beside something else. */
export function primeInForce(ctx: Context, organisationId: string, found: InForce | null): void {
  once(ctx, `signet.${organisationId}`, () => Promise.resolve(found ?? undefined))
}

/** The seal that an organisation has registered and not ended; asked once an operation. */
export function signetInForce(ctx: Context, organisationId: string): Promise<InForce | undefined> {
  return once(ctx, `signet.${organisationId}`, () =>
    row<InForce>(
      ctx.db,
      `select id, provider, name, diameter, serial, certificate from signet where organisation_id = $1 and ended_at is null`,
      [organisationId],
    ),
  )
}

/** Whether an organisation has anything to seal with: outside production there is always the 样章. */
export async function canSeal(ctx: Context, organisationId: string): Promise<boolean> {
  return !ctx.config.production || (await signetInForce(ctx, organisationId)) !== undefined
}
