import { chineseDay, dayOf, entryNoun } from '@huibian/domain'
import type { Owned } from '../book/owner'
import { organisationOf } from '../organisation/organisation.queries'
import type { Context } from '../platform/context'

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
  const { name } = await organisationOf(ctx, campaign.ownerId)
  const created = ctx.now.toISOString()
  return {
    campaign: campaign.title,
    noun: entryNoun(file, 'zh'),
    unit: name,
    date: chineseDay(dayOf(created)),
    demo: ctx.config.demo,
    created,
  }
}
