import { campaignLoader } from '../campaign/campaign.queries'
import { minuteOf } from '../campaign/minuteOf'
import { duePhases } from '../chase/owing.queries'
import { groundOf } from '../dashboard/ground.queries'
import type { Matrix } from '../dashboard/matrix.type'
import { dueOf, owes } from '../dashboard/missing'
import type { Context } from '../platform/context'
import { sayingIn } from './link'
import { digestWords, shortWords, type Words } from './words'

const week = 7 * 86_400_000

/** Who still owes in a phase, by the close that binds each: the phase's own, or a later one that was granted. */
function owingBy(matrix: Matrix, phase: { key: string; closesAt: Date }): [number, number][] {
  const closes = matrix.rows.flatMap(({ cells }) =>
    cells
      .filter((cell) => cell.phase === phase.key && owes(cell))
      .map((cell) => Math.max(phase.closesAt.getTime(), dueOf(cell)?.getTime() ?? 0)),
  )
  return [...new Set(closes)]
    .toSorted((one, other) => one - other)
    .map((close) => [close, closes.filter((one) => one === close).length])
}

/** How many of those below have still to send, close by close, where it is near or has just been; nobody, no mail. */
export async function dayWords(ctx: Context): Promise<Words | undefined> {
  const { matrices } = await groundOf(ctx)
  const found = matrices.map(async (matrix): Promise<string[]> => {
    const campaign = await campaignLoader(ctx).load(matrix.campaignId)
    return duePhases(matrix).flatMap((phase) =>
      owingBy(matrix, phase)
        .filter(([close]) => Math.abs(close - ctx.now.getTime()) <= week)
        .map(([close, n]) => {
          const said = {
            campaign: campaign?.title ?? '',
            phase: phase.title,
            at: minuteOf(new Date(close)),
            n,
          }
          return shortWords(said, ctx.asked.language)
        }),
    )
  })
  const lines = (await Promise.all(found)).flat()
  return lines.length === 0 ? undefined : digestWords(lines, sayingIn(ctx, ''))
}
