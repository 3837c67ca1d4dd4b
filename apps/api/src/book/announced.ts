import DataLoader from 'dataloader'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'

/** When selections were announced, by campaign; null while one is the owner's alone. Whoever reads a campaign whole has told it already. */
export function announcedLoader(ctx: Context): DataLoader<string, Date | null> {
  return once(ctx, 'book.announcedAt', () => {
    return new DataLoader<string, Date | null>(async (ids) => {
      const found = await rows<{ id: string; at: Date | null }>(
        ctx.db,
        'select id, announced_at as at from campaign where id = any($1::uuid[])',
        [ids],
      )
      return ids.map((id) => found.find((one) => one.id === id)?.at ?? null)
    })
  })
}

/** When the selection was announced; null while it is the owner's alone. */
export const announcedAt = (ctx: Context, campaignId: string): Promise<Date | null> =>
  announcedLoader(ctx).load(campaignId)
