import DataLoader from 'dataloader'
import { wordsOf } from '@huibian/domain'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { sentenceOf } from '../platform/say'
import { PENDING } from './blocks'
import { frameOf } from './frame'
import type { SummaryRow } from './summary.entity'
import type { SummaryWaiver } from './summary.type'

type Kept = Omit<SummaryWaiver, 'says'> & { summaryId: string }

function keptOf(ctx: Context, summaryId: string): Promise<Kept[]> {
  const loader = once(ctx, 'summary.waivers', () => {
    return new DataLoader<string, Kept[]>(async (ids) => {
      const found = await rows<Kept>(
        ctx.db,
        `select summary_id as "summaryId", rule, reason, by_name as by, at from waiver
         where summary_id = any($1::uuid[]) order by at, id`,
        [ids],
      )
      return ids.map((id) => found.filter((one) => one.summaryId === id))
    })
  })
  return loader.load(summaryId)
}

/** What a table was frozen in spite of: each rule in its own words, and the reason given. */
export async function waiversOf(ctx: Context, summary: SummaryRow): Promise<SummaryWaiver[]> {
  const kept = await keptOf(ctx, summary.id)
  if (kept.length === 0) return []
  const { file } = await frameOf(ctx, summary)
  const { language } = ctx.asked
  const pending = sentenceOf({ message: 'summary.pendingRule', args: {} }, ctx)
  return kept.map(({ rule, reason, by, at }) => {
    const known = file.rules.find(({ id }) => id === rule)
    const says = known ? wordsOf(known.says, language) : rule === PENDING ? pending : rule
    return { rule, says, reason, by, at }
  })
}
