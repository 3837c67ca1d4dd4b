import { chineseDay, dayOf, entryNoun } from '@huibian/domain'
import type { Owned } from '../book/owner'
import type { Context } from '../platform/context'
import { row } from '../platform/database'

/** What stands over every excerpt. */
export type Head = {
  campaign: string
  noun: string
  unit: string
  date: string
  demo: boolean
  created: string
}

export async function headOf(ctx: Context, { campaign, file }: Owned): Promise<Head> {
  const owner = await row<{ name: string }>(ctx.db, 'select name from organisation where id = $1', [
    campaign.ownerId,
  ])
  const created = ctx.now.toISOString()
  return {
    campaign: campaign.title,
    noun: entryNoun(file, 'zh'),
    unit: owner?.name ?? '',
    date: chineseDay(dayOf(created)),
    demo: ctx.config.demo,
    created,
  }
}
