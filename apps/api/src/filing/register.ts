import DataLoader from 'dataloader'
import type { Earlier } from '@huibian/domain'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { sightOf } from '../entry/entry.queries'

/** What of an entry the register is asked about. */
export type Asked = { entryId: string; title: string; hashes: readonly string[] }

type Hit = { asked: string; by: 'title' | 'file'; title: string; campaign: string; number: string | null }

const sql = `with asked as (
    select * from jsonb_to_recordset($3::jsonb) as a("entryId" uuid, title text, hashes text[]))
  select distinct on (a."entryId", e.id) a."entryId" as asked, found.by, v.title, c.title as campaign, e.number
  from asked a
  cross join lateral (
    select v.entry_id, 'title' as by from entry_version v
      where v.title = a.title and a.title <> '' and v.submitted_at is not null
    union all
    select f.subject_id, 'file' from file f where f.noun = 'entry' and f.sha256 = any(a.hashes)) as found
  join entry e on e.id = found.entry_id and e.id <> a."entryId" and strpos(e.seen_by, $2) > 0
    and not huibian.relayed(a."entryId", e.id)
  join entry_version v on v.id = e.submitted_version_id
  join campaign c on c.id = e.campaign_id
  where $1::uuid is not null
  order by a."entryId", e.id, found.by desc`

/**
 * Asks the register, across campaigns, which submitted entries carry the same title or the same picture; a case that was carried from a relay
 * is the same one there and above. An organisation learns only of what it may see anyway.
 */
export function registerLoader(ctx: Context): DataLoader<Asked, Earlier[], string> {
  return once(ctx, 'entryRegister', () => {
    return new DataLoader<Asked, Earlier[], string>(
      async (asked) => {
        const hits = await rows<Hit>(ctx.db, sql, [...sightOf(ctx), JSON.stringify(asked)])
        return asked.map(({ entryId }) =>
          hits
            .filter((hit) => hit.asked === entryId)
            .map(({ by, title, campaign, number }) => ({
              by,
              title,
              where: number ? `${campaign}，编号 ${number}` : campaign,
            })),
        )
      },
      { cacheKeyFn: ({ entryId, title }) => `${entryId} ${title}` },
    )
  })
}
