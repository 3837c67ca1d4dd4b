import { rulesOf, stagesChecked } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import { lockEntry } from '../entry/entry.queries'
import type { Context } from '../platform/context'
import { acceptEntry, type Accepting } from '../review/accept'
import { beginReview } from '../review/begin'
import { returnEntry } from '../review/return'
import { as, seatOf, type Stage } from './stage'

/** What a clerk answers who has looked at every item, and why each rule that may be passed over was, should the case break it. */
async function answersFor(ctx: Context, entryId: string): Promise<Omit<Accepting, 'versionId'>> {
  const entry = await lockEntry(ctx, entryId)
  const file = await campaignFileLoader(ctx).load({
    campaignId: entry.campaignId,
    version: entry.campaignVersion,
  })
  const items = stagesChecked(file, entry.route).flatMap(({ checklist }) => checklist)
  const soft = rulesOf(file, entry.phase).filter(
    ({ strength, at }) => strength === 'soft' && at.includes('accept'),
  )
  return {
    checklist: items.map(({ id }) => ({ item: id, ok: true, note: '' })),
    comment: '',
    waivers: soft.map(({ id }) => ({ rule: id, reason: '已核对，系不同案例。' })),
  }
}

/** Reads a case and lets it pass, every item of the checklist looked at. */
export async function passCase(stage: Stage, province: string, entryId: string): Promise<void> {
  const clerk = seatOf(stage, 'reviewingClerk', province)
  const begun = await as(stage, clerk, (ctx) => beginReview(ctx, entryId))
  await as(stage, clerk, async (ctx) => {
    const answers = await answersFor(ctx, entryId)
    await acceptEntry(ctx, entryId, { versionId: begun.currentVersionId ?? '', ...answers })
  })
}

/** Sends a case back with what is to be mended, field by field. */
export async function sendBackCase(stage: Stage, province: string, entryId: string): Promise<void> {
  const clerk = seatOf(stage, 'reviewingClerk', province)
  const begun = await as(stage, clerk, (ctx) => beginReview(ctx, entryId))
  await as(stage, clerk, (ctx) =>
    returnEntry(ctx, entryId, {
      versionId: begun.currentVersionId ?? '',
      reason: '成效部分缺少服务前后的对比数据，请补充后重新报送。',
      restamp: null,
      fields: [
        { field: 'results', reason: '请补充服务前后研发周期、检索耗时等对比数据，并注明统计口径。' },
        { field: 'summary', reason: '摘要末句与正文数据不一致，请核对。' },
      ],
    }),
  )
}
