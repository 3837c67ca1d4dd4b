import { figureText } from '@huibian/domain'
import { z } from 'zod'
import { reportedOf } from '../activity/figures'
import { attempt, type Context } from '../platform/context'
import type { JobKind } from '../platform/jobs'
import { Refused } from '../platform/refusal'
import { keepRefused } from './errors'
import type { JudgedActivity } from './judge'
import { withContents, type Contents } from './open'
import { plansOf } from './packet.sheets'
import type { ReadActivity } from './packet.type'
import { askedOf, type KeptReading } from './reading.queries'
import { refusedOf, take, type Taking, type Whose } from './take'
import { demandUnit } from './unit'

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

/** Takes it all, and all of it back. */
async function tried(ctx: Context, whose: Whose, contents: Contents): Promise<Taking> {
  const manner = { source: 'usb' as const, receivedAt: ctx.now, reason: '' }
  const taking = await attempt(ctx, () => take(ctx, whose, contents, manner), { rehearsal: true })
  if ('violations' in taking) throw new Refused(taking.violations)
  return taking.done
}

const argsSchema = z.object({ readingId: z.string() })

/** What of a unit's files would be taken, found by taking them and taking all of it back; run again it finds the same. */
export const readJob: JobKind = async (ctx, args, progress) => {
  const { readingId } = argsSchema.parse(args)
  const asked = await askedOf(ctx, readingId)
  if (!asked) return undefined
  const whose = await demandUnit(ctx, asked.campaignId, asked.organisationId)
  await progress(0.1, whose.unit.name)
  return withContents(ctx, asked.uploadIds, async (contents) => {
    const taking = await tried(ctx, whose, contents)
    await progress(0.8, whose.unit.name)
    const errors = await keepRefused(ctx, whose, taking)
    const reading: KeptReading = {
      parts: taking.parts,
      violations: taking.violations,
      unplaced: taking.unplaced,
      notes: taking.notes,
      activities: taking.activities.flatMap((one) => shown(one, whose)),
      pictures: taking.pictures.placed.length,
      unlisted: taking.pictures.unlisted,
      refused: refusedOf(taking),
      ...(errors ? { errors } : {}),
    }
    await ctx.db.query('update packet_reading set reading = $2 where id = $1', [readingId, reading])
    return undefined
  })
}
