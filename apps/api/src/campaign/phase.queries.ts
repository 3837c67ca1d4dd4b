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
import { fileOf, ownPartLoader, type Part } from './campaign.queries'
import type { Campaign, Choice, Phase } from './campaign.type'
import { effectiveCloseOf, instantAt } from './close.queries'
import { permissionLoader } from './deadline.queries'

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

/** The phases of a campaign as the acting organisation meets them. */
export async function phasesOf(ctx: Context, campaign: Campaign): Promise<Phase[]> {
  const [phases, file, part] = await Promise.all([
    phaseLoader(ctx).load(campaign.id),
    fileOf(ctx, campaign),
    ownPartLoader(ctx).load(campaign.id),
  ])
  return Promise.all(phases.map((phase) => phaseAs(ctx, { campaign, phase, file, part })))
}

type Meeting = {
  campaign: Campaign
  phase: PhaseState
  file: CampaignFile
  part: Pick<Part, 'id' | 'role'> | null | undefined
}

/** Until when a filer is accepted by any way: past its body's own date there may be one that goes straight to the owner. */
async function lastClose(
  ctx: Context,
  { campaign, phase, file, part }: Meeting,
): Promise<Instant | undefined> {
  if (part?.role !== 'filer' || !file.routes.some(({ id }) => goesStraight(file, id))) return undefined
  const straight = { participationId: part.id, phase: phase.key, receiverId: campaign.ownerId }
  return (await effectiveCloseOf(ctx, straight)).acceptedUntil
}

async function phaseAs(ctx: Context, met: Meeting): Promise<Phase> {
  const { campaign, phase, file, part } = met
  const rule = file.phases.find((each) => each.id === phase.key)
  const [close, last, permission] = await Promise.all([
    part ? effectiveCloseOf(ctx, { participationId: part.id, phase: phase.key }) : undefined,
    lastClose(ctx, met),
    permissionLoader(ctx).load({ campaignId: campaign.id, phase: phase.key }),
  ])
  const myClose = close?.acceptedUntil ?? instantAt(phase.closesAt)
  const now = instantAt(ctx.now)
  const begun = !rule || isBy(opensOf(file, rule.id), now)
  const { language } = ctx.asked
  return {
    key: phase.key,
    title: rule ? wordsOf(rule.name, language) : phase.title,
    themes: themesOf(file, phase.key, language),
    closesAt: phase.closesAt,
    wording: phase.wording,
    myClose: new Date(myClose),
    daysLeft: Math.max(0, daysBetween(dayOf(now), dayOf(myClose))),
    open: campaign.state === 'published' && begun && isBy(now, last ? laterOf(myClose, last) : myClose),
    permission,
  }
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
