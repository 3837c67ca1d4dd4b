import type { PostKind } from '@huibian/domain'
import { accountStandings } from '../account/account.queries'
import { actorOf, type Context } from '../platform/context'
import { sealStandings } from '../seal/seal.queries'
import type { Headway } from './headway.type'
import { headwayWords, type HeadwayKind } from './headway.words'
import { jobStandings, recordStandings, unitStandings } from './standings.queries'

type Counted = [kind: HeadwayKind, counts: { [name: string]: number }, since?: Date | null]

async function ofSeal(ctx: Context): Promise<Counted[]> {
  const { waiting, since, ...month } = await sealStandings(ctx)
  return [['sealed', month], ...(waiting > 0 ? [['sealWaits', { n: waiting }, since] as Counted] : [])]
}

async function ofAccounts(ctx: Context): Promise<Counted[]> {
  const { total, open, awaited, lapsed, locked, secondFactor } = await accountStandings(ctx)
  const factors: Counted[] =
    actorOf(ctx).post.kind === 'securityAdministrator' ? [['factors', { open, secondFactor }]] : []
  return [['accounts', { total, open, awaited, lapsed, locked }], ...factors]
}

async function ofHouse(ctx: Context): Promise<Counted[]> {
  const { total, empty, silent } = await unitStandings(ctx)
  return [
    ...(await ofAccounts(ctx)),
    ['units', { total, staffed: total - empty, silent }],
    ['jobs', await jobStandings(ctx)],
  ]
}

const told: { readonly [kind in PostKind]?: (ctx: Context) => Promise<Counted[]> } = {
  sealKeeper: ofSeal,
  systemAdministrator: ofHouse,
  securityAdministrator: ofAccounts,
  auditor: async (ctx) => [['record', await recordStandings(ctx)]],
}

/** How far are we, for those who read no matrix; all others are told by theirs. */
export async function headwayOf(ctx: Context): Promise<Headway[]> {
  const found = (await told[actorOf(ctx).post.kind]?.(ctx)) ?? []
  return found.map(([kind, counts, since = null]) => ({
    kind,
    ...headwayWords(kind, counts, ctx.asked.language),
    since,
  }))
}
