import { receiptStates, wordsOf } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import { manyLoader } from '../entry/entry.loaders'
import type { Entry } from '../entry/entry.type'
import type { Context } from '../platform/context'
import type { EntryReceipt } from './receipt.type'

type Came = { entryId: string; key: string; by: string; at: Date }

/** What has come for an entry, by whoever opened it. */
export function cameFor(ctx: Context, entryId: string): Promise<Came[]> {
  return manyLoader<Came>(
    ctx,
    'entryReceipts',
    `select r.entry_id as "entryId", r.key, r.by_name as by, r.at from receipt r join entry e on e.id = r.entry_id
     where $1::uuid is not null and e.id = any($3::uuid[]) and strpos(e.seen_by, $2) > 0`,
  ).load(entryId)
}

/** What an entry on its route sends beside its files: 未收 or 已收, by whom and when. */
export async function receiptsOf(ctx: Context, entry: Entry): Promise<EntryReceipt[]> {
  const { id, campaignId, campaignVersion, route } = entry
  const { receipts = [] } = await campaignFileLoader(ctx).load({ campaignId, version: campaignVersion })
  if (receipts.length === 0) return []
  const came = await cameFor(ctx, id)
  return receiptStates(receipts, { route, received: came.map(({ key }) => key) }).map(
    ({ receipt, received }) => {
      const found = came.find(({ key }) => key === receipt.id)
      return {
        key: receipt.id,
        name: wordsOf(receipt.name, ctx.asked.language),
        received,
        by: found?.by ?? null,
        at: found?.at ?? null,
      }
    },
  )
}
