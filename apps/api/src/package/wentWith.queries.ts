import DataLoader from 'dataloader'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { WentWith } from './package.type'

/** With which packages entries went up, by entry; one that went with none is not in it. */
export async function wentWith(ctx: Context, entryIds: readonly string[]): Promise<Map<string, WentWith>> {
  const found = await rows<WentWith & { entry: string }>(
    ctx.db,
    'select entry, n, version, counts from huibian.went_with($1::uuid[])',
    [entryIds],
  )
  return new Map(found.map(({ entry, ...went }) => [entry, went]))
}

/** The same, one statement for all that are asked for together. */
export function wentWithLoader(ctx: Context): DataLoader<string, WentWith | null> {
  return once(ctx, 'package.wentWith', () => {
    return new DataLoader<string, WentWith | null>(async (ids) => {
      const went = await wentWith(ctx, ids)
      return ids.map((id) => went.get(id) ?? null)
    })
  })
}
