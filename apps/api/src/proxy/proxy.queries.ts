import DataLoader from 'dataloader'
import { goesStraight, isBy, wordsOf } from '@huibian/domain'
import { fileOf } from '../campaign/campaign.queries'
import { closeLoader, instantAt } from '../campaign/close.queries'
import { phaseLoader } from '../campaign/phase.queries'
import { manyLoader } from '../entry/entry.loaders'
import { sightOf, writes } from '../entry/entry.queries'
import { kindsOf, waysFor } from '../filing/ways'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { unitBelow, type Below } from './enter'
import type { Objection, Proxy, ProxyOffer, ProxyPhase, UnsentDraft } from './proxy.type'

const proxySql = `select p.entry_id as "entryId", e.proxy_id as "organisationId", p.source, p.received_at as "receivedAt",
    case when ${writes} then p.note else '' end as note, p.begun, p.by_name as by, p.at, p.known_by as "knownBy", p.known_at as "knownAt",
    (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size, 'sha256', f.sha256,
       'url', '/files/' || f.id) order by f.id), '[]')
     from file f where f.noun = 'proxy' and f.subject_id = e.id and strpos(f.seen_by, $2) > 0) as originals
  from proxy p join entry e on e.id = p.entry_id where e.id = any($3::uuid[]) and strpos(e.seen_by, $2) > 0`

/** Who entered entries for their units, for all who see them. */
export function proxyLoader(ctx: Context): DataLoader<string, Proxy | null> {
  return once(ctx, 'entryProxy', () => {
    return new DataLoader<string, Proxy | null>(async (ids) => {
      const found = await rows<Proxy>(ctx.db, proxySql, [...sightOf(ctx), ids])
      const byId = new Map(found.map((proxy) => [proxy.entryId, proxy]))
      return ids.map((id) => byId.get(id) ?? null)
    })
  })
}

/** What units objected to, the latest first; between a unit and its proxy. */
export function objectionsLoader(ctx: Context): DataLoader<string, Objection[]> {
  return manyLoader<Objection>(
    ctx,
    'entryObjections',
    `select j.id, j.entry_id as "entryId", j.reason, j.by_name as by, j.at, j.decision, j.answer, j.answered_by as "answeredBy",
       j.answered_at as "answeredAt"
     from objection j join entry e on e.id = j.entry_id
     where e.id = any($3::uuid[]) and strpos(e.seen_by, $2) > 0 and ${writes} order by j.at desc, j.id desc`,
  )
}

async function phasesFor(ctx: Context, { campaign, part }: Below): Promise<ProxyPhase[]> {
  const file = await fileOf(ctx, campaign)
  const phases = await phaseLoader(ctx).load(campaign.id)
  const closes = await closeLoader(ctx).loadMany(
    // What the acting office enters comes to itself.
    phases.map(({ key }) => ({
      participationId: part.id,
      phase: key,
      receiverId: actorOf(ctx).post.organisation.id,
    })),
  )
  return phases.map(({ key, title, closesAt }, at) => {
    const close = closes[at]
    const until = close && !(close instanceof Error) ? close.acceptedUntil : instantAt(closesAt)
    const name = file.phases.find(({ id }) => id === key)?.name
    return {
      key,
      title: name ? wordsOf(name, ctx.asked.language) : title,
      closesAt: new Date(until),
      open: isBy(instantAt(ctx.now), until),
    }
  })
}

/** What the acting organisation may enter for a unit below. */
export async function proxyOffer(
  ctx: Context,
  campaignId: string,
  organisationId: string,
): Promise<ProxyOffer> {
  const below = await unitBelow(ctx, campaignId, organisationId)
  const { campaign, part } = below
  const { id } = actorOf(ctx).post.organisation
  const file = await fileOf(ctx, campaign)
  const ways = await waysFor(ctx, campaign, part)
  const toUs = (route: string): boolean =>
    (goesStraight(file, route) ? campaign.ownerId : part.receiverOrganisationId) === id
  return {
    organisationId,
    phases: await phasesFor(ctx, below),
    kinds: await kindsOf(ctx, campaign),
    ways: ways.filter(({ route }) => toUs(route)),
    drafts: await rows<UnsentDraft>(
      ctx.db,
      'select id, phase, state, words, updated_at as "updatedAt" from huibian.drafts_below($1)',
      [part.id],
    ),
  }
}
