import {
  allowancesOf,
  goesStraight,
  sendingBody,
  settingsOf,
  wordsOf,
  type Allowance,
  type Campaign as CampaignFile,
  type Language,
} from '@huibian/domain'
import { fileOf, ownPartLoader, type Part } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { organisationOf } from '../organisation/organisation.queries'
import { bodiesFor, bodiesOf } from '../participation/bodies.queries'
import type { Context } from '../platform/context'
import { besideOf } from './beside'
import type { Quota } from './quota.type'

type Registered = { id: string; name: string; shortName: string; types: readonly string[] }

/** Where a filer chooses among more bodies than these, it is told of the places of the one that it chose. */
const mostBodies = 5

/** A body's own places as one that recommends or files; on a way, those of the rules that hold on it. */
function placesAs(
  file: CampaignFile,
  { id, ...body }: Registered,
  { as, route, language }: { as: 'sender' | 'filer'; route?: string; language: Language },
): Allowance[] {
  const asking = { body: { id, ...sendingBody(file, body) }, as, ...(language ? { language } : {}) }
  return allowancesOf(file, asking).filter(
    ({ rule }) => route === undefined || (rule.routes?.includes(route) ?? true),
  )
}

/** What is everybody's, or a region's, is told once, however many ways lead to it. */
const once = (found: readonly Allowance[]): Allowance[] =>
  found.filter(
    ({ rule, subject }, at) =>
      found.findIndex((one) => one.rule.id === rule.id && one.subject.id === subject.id) === at,
  )

/** The places of each body through which a filer may go, whatever way leads there. */
async function onWays(ctx: Context, file: CampaignFile, part: Part): Promise<Allowance[]> {
  const ways = file.routes.filter(({ id }) => !goesStraight(file, id))
  if (ways.length === 0) return []
  const bodies = await bodiesOf(ctx, part.campaignId)
  return ways.flatMap(({ id: route }) => {
    const fit = bodiesFor({ file, part }, route, bodies)
    const told = { as: 'sender', route, language: ctx.asked.language } as const
    return fit.length > mostBodies ? [] : fit.flatMap((body) => placesAs(file, body, told))
  })
}

type Told = { own: Allowance[]; earmarked: boolean }

/** Whose places the acting unit is told of: its own where it recommends; where it files, its own and those of each body that it may go through. */
async function allowances(ctx: Context, campaign: Campaign): Promise<Told> {
  const part = await ownPartLoader(ctx).load(campaign.id)
  if (part?.role !== 'filer' && part?.role !== 'receiver') return { own: [], earmarked: false }
  const file = await fileOf(ctx, campaign)
  const { bonusEarmarked: earmarked } = settingsOf(file)
  const own = await organisationOf(ctx, part.organisationId)
  const { language } = ctx.asked
  if (part.role === 'receiver') return { own: placesAs(file, own, { as: 'sender', language }), earmarked }
  const told = [...(await onWays(ctx, file, part)), ...placesAs(file, own, { as: 'filer', language })]
  return { own: once(told), earmarked }
}

type Way = { route: string; receiverId: string }

/** The places of the one body that a filer chose among those through which it may go. */
async function chosen(ctx: Context, campaign: Campaign, { route, receiverId }: Way): Promise<Told> {
  const part = await ownPartLoader(ctx).load(campaign.id)
  const file = await fileOf(ctx, campaign)
  const { bonusEarmarked: earmarked } = settingsOf(file)
  const isWay = file.routes.some(({ id }) => id === route) && !goesStraight(file, route)
  if (part?.role !== 'filer' || !isWay) return { own: [], earmarked }
  const fit = bodiesFor({ file, part }, route, await bodiesOf(ctx, campaign.id))
  const bodies = fit.filter(({ id }) => id === receiverId)
  const told = { as: 'sender', route, language: ctx.asked.language } as const
  return { own: bodies.flatMap((body) => placesAs(file, body, told)), earmarked }
}

/** How many of the places told of are taken, whose they are and why. */
async function taken(ctx: Context, campaign: Campaign, { own, earmarked }: Told): Promise<Quota[]> {
  const places = own.map(({ rule, per, subject: { id, name } }) => ({
    rule: rule.id,
    at: rule.at,
    per,
    subject: id,
    name,
    bonus: false,
  }))
  const { held } = await besideOf(ctx, { campaignId: campaign.id, places, marks: [] })
  const { language } = ctx.asked
  const words = (text: Allowance['type']): string | null => (text ? wordsOf(text, language) : null)
  return own.map(({ rule, subject, max, bonus, bonusFor, bonusCalled, type }) => {
    const found = held.find((each) => each.rule === rule.id && each.subject === subject.id)
    return {
      rule: rule.id,
      name: subject.name,
      used: found?.n ?? 0,
      usedBonus: found?.bonus ?? 0,
      max,
      bonus,
      bonusFor: words(bonusFor),
      bonusCalled: words(bonusCalled),
      earmarked: earmarked && bonus > 0,
      says: wordsOf(rule.says, language),
      at: rule.at[0] ?? '',
      type: words(type),
    }
  })
}

/** 名额: how many places there are, how many are taken, whose they are and why, before anything is begun. */
export const quotasOf = async (ctx: Context, campaign: Campaign): Promise<Quota[]> =>
  taken(ctx, campaign, await allowances(ctx, campaign))

/** The same of the body through which a filer is about to go, where it may choose among many. */
export const quotasThrough = async (ctx: Context, campaign: Campaign, way: Way): Promise<Quota[]> =>
  taken(ctx, campaign, await chosen(ctx, campaign, way))
