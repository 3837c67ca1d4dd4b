import { receiptStates } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import { demandVerb } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import './receipt.messages'

/** 收到登记: says that a paper or disc has come, or takes it back where it was said by mistake. */
export async function markReceived(
  ctx: Context,
  entryId: string,
  { key, received }: { key: string; received: boolean },
): Promise<EntryRow> {
  const entry = await lockEntry(ctx, entryId)
  demandVerb(ctx, 'entry.markReceived', entry)
  const { campaignId, campaignVersion: version, route } = entry
  const { receipts = [] } = await campaignFileLoader(ctx).load({ campaignId, version })
  const known = receiptStates(receipts, { route, received: [] }).some(({ receipt }) => receipt.id === key)
  if (!known) refuse('receipt.unknown', { key: key.slice(0, 40) })
  await ctx.db.query(
    received
      ? `insert into receipt (entry_id, key, by_name, at) values ($1, $2, $3, $4) on conflict do nothing`
      : `delete from receipt where entry_id = $1 and key = $2 and $3::text is not null and $4::timestamptz is not null`,
    [entryId, key, signedInOf(ctx).accountName, ctx.now],
  )
  await record(ctx, {
    act: received ? 'entry.received' : 'entry.receiptTakenBack',
    noun: 'entry',
    subjectId: entryId,
    seenBy: entry.seenBy,
    after: { key },
  })
  return entry
}
