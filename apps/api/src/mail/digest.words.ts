import { campaignLoader } from '../campaign/campaign.queries'
import { minuteOf } from '../campaign/minuteOf'
import { duePhases } from '../chase/owing.queries'
import { groundOf } from '../dashboard/ground.queries'
import { owes } from '../dashboard/missing'
import type { Context } from '../platform/context'
import { linkTo } from './link'
import { digestWords, type Words } from './words'

const week = 7 * 86_400_000

/** How many of those below have still to send, phase by phase, where its close is near or has just been; nobody, no mail. */
export async function dayWords(ctx: Context): Promise<Words | undefined> {
  const { matrices } = await groundOf(ctx)
  const found = matrices.map(async (matrix): Promise<string[]> => {
    const campaign = await campaignLoader(ctx).load(matrix.campaignId)
    return duePhases(matrix)
      .filter(({ closesAt }) => Math.abs(closesAt.getTime() - ctx.now.getTime()) <= week)
      .flatMap(({ key, title, closesAt }) => {
        const n = matrix.rows.filter(({ cells }) =>
          cells.some((cell) => cell.phase === key && owes(cell)),
        ).length
        const phase = `${campaign?.title ?? ''}${title}`
        return n === 0 ? [] : [`${phase}（${minuteOf(closesAt)} 截止）：${n} 家单位尚未报齐`]
      })
  })
  const lines = (await Promise.all(found)).flat()
  return lines.length === 0 ? undefined : digestWords(lines, linkTo(ctx, ''))
}
