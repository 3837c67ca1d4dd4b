import { figureText } from '@huibian/domain'
import { reportedOf } from '../activity/figures'
import { fileOf, partOf, visibleCampaign } from '../campaign/campaign.queries'
import { organisationOf } from '../organisation/organisation.queries'
import { attempt, type Context } from '../platform/context'
import { NotFound, Refused } from '../platform/refusal'
import { spoken } from '../platform/say'
import { demandOffice } from '../week/office'
import { keepRefused } from './errors'
import type { JudgedActivity } from './judge'
import { withContents } from './open'
import { plansOf } from './packet.sheets'
import type { PacketArgs, ReadActivity, ReadPacket } from './packet.type'
import { refusedOf, take, type Whose } from './take'

/** A unit that reports to the acting office's week; what is none of its units is not there. */
export async function demandUnit(ctx: Context, campaignId: string, organisationId: string): Promise<Whose> {
  const call = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, call)
  const part = await partOf(ctx, call.id, organisationId)
  if (part?.role !== 'filer') throw new NotFound()
  return { call, file: await fileOf(ctx, call), unit: await organisationOf(ctx, organisationId), part }
}

function shown({ kept }: JudgedActivity, { file }: Whose): ReadActivity[] {
  if (!kept) return []
  const { title, plan, day, state } = kept.input
  const figures = Object.values(kept.figures)
    .map((one) => figureText(reportedOf(one)))
    .filter((text) => text !== '')
  return [
    {
      title,
      plan: plansOf(file).get(plan) ?? '',
      day,
      state,
      figures: figures.join('、'),
      again: kept.again,
    },
  ]
}

/** 预览: what of a unit's files would be taken, found by taking them and taking all of it back. */
export async function readPacket(ctx: Context, args: PacketArgs): Promise<ReadPacket> {
  const whose = await demandUnit(ctx, args.campaignId, args.organisationId)
  return withContents(ctx, args.uploadIds, async (contents) => {
    const manner = { source: 'usb' as const, receivedAt: ctx.now, reason: '' }
    const tried = await attempt(ctx, () => take(ctx, whose, contents, manner), { rehearsal: true })
    if ('violations' in tried) throw new Refused(tried.violations)
    const taking = tried.done
    const errors = await keepRefused(ctx, whose, taking)
    return {
      parts: taking.parts,
      violations: spoken(taking.violations, ctx),
      unplaced: taking.unplaced,
      activities: taking.activities.flatMap((one) => shown(one, whose)),
      pictures: taking.pictures.placed.length,
      unlisted: taking.pictures.unlisted,
      refused: refusedOf(taking),
      ...(errors ? { errors } : {}),
    }
  })
}
