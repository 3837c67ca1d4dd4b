import DataLoader from 'dataloader'
import { sentIn, type Sent } from '@huibian/domain'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'

/** So many entries in a state, of one filer through one body; participations stand for both. */
export type Reckoned = Sent & { state: string }

/** What was sent in a campaign, as far as the acting organisation is told of numbers; one statement for all campaigns that are asked for. */
export function reckonedLoader(ctx: Context): DataLoader<string, Reckoned[]> {
  return once(ctx, 'campaign.reckoned', () => {
    return new DataLoader<string, Reckoned[]>(async (ids) => {
      const found = await rows<Reckoned & { campaign: string }>(
        ctx.db,
        'select * from huibian.reckoned($1::uuid[])',
        [ids],
      )
      return ids.map((id) => found.filter(({ campaign }) => campaign === id))
    })
  })
}

const kept = {
  filer: `select participation_id as of, phase, state, sum(n)::int as n from counter
    where participation_id = any($1::uuid[]) group by 1, 2, 3`,
  region: `select p.counts_as_id as of, c.phase, c.state, sum(c.n)::int as n from counter c
    join participation p on p.id = c.participation_id
    where p.counts_as_id = any($1::uuid[]) and p.role = 'filer' group by 1, 2, 3`,
}

type Kept = Pick<Reckoned, 'phase' | 'state' | 'n'> & { of: string }

/** The same of a filer or of a region's units, by the counters that the acts keep: cheap however many entries, but sorts are not told apart. */
export function keptLoader(ctx: Context, whose: keyof typeof kept): DataLoader<string, Reckoned[]> {
  return once(ctx, `campaign.kept ${whose}`, () => {
    return new DataLoader<string, Reckoned[]>(async (ids) => {
      const found = await rows<Kept>(ctx.db, kept[whose], [ids])
      const unsorted = { sender: '', kind: '', route: '', theme: '' }
      const all = found.map(({ of, ...rest }) => ({ filer: of, region: of, ...unsorted, ...rest }))
      return ids.map((id) => all.filter(({ filer }) => filer === id))
    })
  })
}

/** What has come in, and has not been sent back or declined. */
export const came: ReadonlySet<string> = new Set(sentIn)
