import type { Waiver } from '@huibian/domain'
import { forwardPackage } from '../package/forward'
import { Refused } from '../platform/refusal'
import { applySeal } from '../seal/apply'
import { latestRequest } from '../seal/seal.queries'
import { recordApproval } from '../summary/approve'
import { buildSummary } from '../summary/build'
import { freezeSummary } from '../summary/freeze'
import { requestSeal } from '../summary/requestSeal'
import type { SummaryRow } from '../summary/summary.entity'
import type { Seat } from './people'
import { as, seatOf, type Stage } from './stage'

/** Takes a province's accepted cases of a phase all the way: table, approval, seal in the system, 上报. */
export async function forwardPhase(stage: Stage, province: string, phase: string): Promise<void> {
  const clerk = seatOf(stage, 'reviewingClerk', province)
  const keeper = seatOf(stage, 'sealKeeper', province)
  const approver = stage.world.people.find(({ posts }) =>
    posts.some(({ kind, organisation }) => kind === 'approver' && organisation === province),
  )
  const built = await as(stage, clerk, (ctx) => buildSummary(ctx, stage.campaignId, phase))
  const frozen = await freeze(stage, clerk, built)
  await as(stage, clerk, (ctx) =>
    recordApproval(ctx, { id: frozen.id, approver: approver?.name ?? '', opinion: '同意上报', at: ctx.now }),
  )
  await as(stage, clerk, (ctx) => requestSeal(ctx, { id: frozen.id, reason: '上报案例汇总表', copies: 1 }))
  await as(stage, keeper, async (ctx) => {
    const request = await latestRequest(ctx, 'summary', frozen.id)
    await applySeal(ctx, {
      requestId: request?.id ?? '',
      password: stage.passwords.get(keeper.accountId) ?? '',
      manner: { onBehalf: false, seam: false },
    })
  })
  await as(stage, clerk, (ctx) => forwardPackage(ctx, frozen.id, ''))
}

/** Freezes the table; what a soft rule still asks for is answered with a reason, as a clerk would. */
async function freeze(stage: Stage, clerk: Seat, built: SummaryRow): Promise<SummaryRow> {
  const freezing = (waivers: Waiver[]): Promise<SummaryRow> =>
    as(stage, clerk, (ctx) => freezeSummary(ctx, built.id, built.revision, waivers))
  try {
    return await freezing([])
  } catch (cause) {
    if (!(cause instanceof Refused) || cause.violations.some(({ strength }) => strength === 'hard'))
      throw cause
    const rules = [...new Set(cause.violations.map(({ rule }) => rule))]
    return freezing(
      rules.map((rule) => ({ rule, reason: '部分服务机构本年度新设，案例正在积累，已商定下阶段补足。' })),
    )
  }
}
