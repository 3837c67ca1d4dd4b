import DataLoader from 'dataloader'
import { isSuperior } from '../organisation/organisation.queries'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Issue } from './notice.type'

type Found = Issue & { id: string }

/** Whether campaigns are issued as they stand now, by the campaigns' ids. What an office above has issued is only entered here. */
export function issueLoader(ctx: Context): DataLoader<string, Issue> {
  return once(ctx, 'issue', () => {
    return new DataLoader<string, Issue>(async (ids) => {
      const found = await rows<Found>(
        ctx.db,
        `select c.id, coalesce(i.alone, ${isSuperior('o')}) as alone, c.issued_version is not distinct from c.version as issued,
           case when c.issued_version = c.version then c.issued_by else '' end as by,
           case when c.issued_version = c.version then c.issued_at end as at
         from campaign c join organisation o on o.id = c.owner_id left join issuing i on i.organisation_id = c.owner_id where c.id = any($1::uuid[])`,
        [ids],
      )
      const byId = new Map(found.map((one) => [one.id, one]))
      return ids.map((id) => byId.get(id) ?? { alone: false, issued: false, by: '', at: null })
    })
  })
}

/** Whether the acting office publishes without a second person. */
export async function publishesAlone(ctx: Context, organisationId: string): Promise<boolean> {
  const [found] = await rows<{ alone: boolean }>(
    ctx.db,
    `select coalesce(i.alone, ${isSuperior('o')}) as alone from organisation o left join issuing i on i.organisation_id = o.id
     where o.id = $1`,
    [organisationId],
  )
  return found?.alone ?? false
}
