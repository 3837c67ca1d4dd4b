import DataLoader from 'dataloader'
import { visibleEntries } from '../entry/entry.queries'
import type { Entry } from '../entry/entry.type'
import { once, type Context } from '../platform/context'
import { NotFound } from '../platform/refusal'

/** Entries by id as the acting organisation reads them; what it does not see is not found. */
export function entryLoader(ctx: Context): DataLoader<string, Entry> {
  return once(ctx, 'summary.entry', () => {
    return new DataLoader<string, Entry>(async (ids) => {
      const found = new Map((await visibleEntries(ctx, ids)).map((entry) => [entry.id, entry]))
      return ids.map((id) => found.get(id) ?? new NotFound())
    })
  })
}
