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

/** 名额: how many places there are, how many are taken, whose they are and why, before anything is begun. */
export async function quotasOf(ctx: Context, campaign: Campaign): Promise<Quota[]> {
  const { own, earmarked } = await allowances(ctx, campaign)
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
    const taken = held.find((each) => each.rule === rule.id && each.subject === subject.id)
    return {
      rule: rule.id,
      name: subject.name,
      used: taken?.n ?? 0,
      usedBonus: taken?.bonus ?? 0,
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
