import DataLoader from 'dataloader'
import {
  dayOf,
  daysBetween,
  goesStraight,
  isBy,
  laterOf,
  opensOf,
  wordsOf,
  type Campaign as CampaignFile,
  type Instant,
  type Language,
} from '@huibian/domain'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { fileOf, ownPartLoader } from './campaign.queries'
import type { Campaign, Choice, Phase } from './campaign.type'
import { effectiveCloseOf, instantAt } from './close.queries'

/** A phase as it lies in its table. */
export type PhaseState = {
  campaignId: string
  key: string
  title: string
  order: number
  closesAt: Date
  wording: string
}

/** The phases of campaigns, in order. */
export function phaseLoader(ctx: Context): DataLoader<string, PhaseState[]> {
  return once(ctx, 'phase', () => {
    return new DataLoader<string, PhaseState[]>(async (campaignIds) => {
      const found = await rows<PhaseState>(
        ctx.db,
        `select campaign_id as "campaignId", key, title, "order", closes_at as "closesAt", wording
         from phase where campaign_id = any($1::uuid[]) order by "order"`,
        [campaignIds],
      )
      return campaignIds.map((id) => found.filter((phase) => phase.campaignId === id))
    })
  })
}

/** A phase as the acting organisation meets it; its own part in the call is asked for where that tells. */
export type MetPhase = Phase & {
  campaign: Campaign
  file: CampaignFile
}

/** The phases of a campaign as the acting organisation meets them. */
export async function phasesOf(ctx: Context, campaign: Campaign): Promise<MetPhase[]> {
  const [phases, file] = await Promise.all([phaseLoader(ctx).load(campaign.id), fileOf(ctx, campaign)])
  const { language } = ctx.asked
  return phases.map(({ key, title, closesAt, wording }) => {
    const rule = file.phases.find(({ id }) => id === key)
    const told = rule ? wordsOf(rule.name, language) : title
    return {
      key,
      title: told,
      themes: themesOf(file, key, language),
      closesAt,
      wording,
      campaign,
      file,
    }
  })
}

/** Until when the acting organisation is accepted in a phase, with every permission counted in. */
export async function myClose(ctx: Context, { key, closesAt, campaign }: MetPhase): Promise<Instant> {
  const part = await ownPartLoader(ctx).load(campaign.id)
  const close = part && (await effectiveCloseOf(ctx, { participationId: part.id, phase: key }))
  return close?.acceptedUntil ?? instantAt(closesAt)
}

/** Whole days until then; none once it is over. */
export async function daysLeft(ctx: Context, phase: MetPhase): Promise<number> {
  return Math.max(0, daysBetween(dayOf(instantAt(ctx.now)), dayOf(await myClose(ctx, phase))))
}

/** Until when a filer is accepted by any way: past its body's own date there may be one that goes straight to the owner. */
async function lastClose(ctx: Context, { campaign, key, file }: MetPhase): Promise<Instant | undefined> {
  const part = await ownPartLoader(ctx).load(campaign.id)
  if (part?.role !== 'filer' || !file.routes.some(({ id }) => goesStraight(file, id))) return undefined
  const straight = { participationId: part.id, phase: key, receiverId: campaign.ownerId }
  return (await effectiveCloseOf(ctx, straight)).acceptedUntil
}

/** Whether a phase has begun and the acting organisation is still accepted in it by any way. */
export async function isOpen(ctx: Context, phase: MetPhase): Promise<boolean> {
  const { campaign, file, key } = phase
  const now = instantAt(ctx.now)
  const begun = !file.phases.some(({ id }) => id === key) || isBy(opensOf(file, key), now)
  if (campaign.state !== 'published' || !begun) return false
  const [own, last] = await Promise.all([myClose(ctx, phase), lastClose(ctx, phase)])
  return isBy(now, last ? laterOf(own, last) : own)
}

/** The themes that a phase allows: the options of the first field that the phase narrows. */
function themesOf(file: CampaignFile, key: string, language: Language): Choice[] {
  const allows = file.phases.find((phase) => phase.id === key)?.allows ?? {}
  const [fieldId, allowed = []] = Object.entries(allows)[0] ?? []
  const options = file.form.fields.find((field) => field.id === fieldId)?.options ?? []
  return options
    .filter((option) => allowed.includes(option.id))
    .map((option) => ({ id: option.id, label: wordsOf(option.name, language) }))
}
