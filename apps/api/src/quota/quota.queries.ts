import { allowancesOf, sendingBody, wordsOf, type Allowance, type QuotaSubject } from '@huibian/domain'
import { fileOf, ownPartLoader } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { organisationOf } from '../organisation/organisation.queries'
import type { Context } from '../platform/context'
import { besideOf } from './beside'
import type { Quota } from './quota.type'

type Own = Allowance & { subject: QuotaSubject }

/** Whose places the acting unit is told of: its own where it recommends; where it files, its own and its recommending body's. */
async function allowances(ctx: Context, campaign: Campaign): Promise<Own[]> {
  const part = await ownPartLoader(ctx).load(campaign.id)
  if (part?.role !== 'filer' && part?.role !== 'receiver') return []
  const filer = part.role === 'filer'
  const body = filer ? part.receiverOrganisationId : part.organisationId
  const file = await fileOf(ctx, campaign)
  const of = async (id: string, as: 'sender' | 'filer'): Promise<Own[]> => {
    const { name, shortName, types } = await organisationOf(ctx, id)
    const allowed = allowancesOf(file, sendingBody(file, { name, shortName, types }), as)
    return allowed.map((each) => ({ ...each, subject: { id, name } }))
  }
  const sent = body && body !== campaign.ownerId ? await of(body, 'sender') : []
  return filer ? [...sent, ...(await of(part.organisationId, 'filer'))] : sent
}

/** 名额: how many places there are, how many are taken, whose they are and why, before anything is begun. */
export async function quotasOf(ctx: Context, campaign: Campaign): Promise<Quota[]> {
  const own = await allowances(ctx, campaign)
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
  return own.map(({ rule, subject, max, bonus, bonusFor, type }) => {
    const taken = held.find((each) => each.rule === rule.id && each.subject === subject.id)
    return {
      rule: rule.id,
      name: subject.name,
      used: taken?.n ?? 0,
      usedBonus: taken?.bonus ?? 0,
      max,
      bonus,
      bonusFor: words(bonusFor),
      says: wordsOf(rule.says, language),
      at: rule.at[0] ?? '',
      type: words(type),
    }
  })
}
