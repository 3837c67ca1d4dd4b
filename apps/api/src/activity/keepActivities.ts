import type { Part } from '../campaign/campaign.queries'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import { activityColumns } from './activity.queries'
import type { Activity, ActivityInput, StoredFigures } from './activity.type'

/** An activity that was judged, with its figures as they are kept. */
export type Kept = { input: ActivityInput; figures: StoredFigures }

/** Writes activities of one unit in one statement, and gives them as they then stand: those that stood already are changed, the others come. */
export async function keepActivities(
  ctx: Context,
  part: Pick<Part, 'campaignId' | 'organisationId' | 'path'>,
  kept: readonly (Kept & { id: string })[],
): Promise<Activity[]> {
  const lines = kept.map(({ id, figures, input }) => ({
    ...input,
    id,
    figures,
    reason: input.state === 'notHeld' ? input.reason : '',
  }))
  return rows<Activity>(
    ctx.db,
    `insert into activity as a (id, campaign_id, organisation_id, seen_by, plan, state, title, day, until, hour, contact, place, hosts, agenda,
       about, reason, figures, by_name, updated_at)
     select l.id, $2, $3, $4, l.plan, l.state, l.title, l.day, l.until, coalesce(l.hour, b.hour, ''), coalesce(l.contact, b.contact, ''), l.place,
       l.hosts, l.agenda, l.about, l.reason, l.figures, $5, $6
     from jsonb_to_recordset($1::jsonb) as l(id uuid, plan text, state text, title text, day date, until date, hour text, contact text,
       place text, hosts text, agenda text, about text, reason text, figures jsonb) left join activity b on b.id = l.id
     on conflict (id) do update set plan = excluded.plan, state = excluded.state, title = excluded.title, day = excluded.day,
       until = excluded.until, hour = excluded.hour, contact = excluded.contact, place = excluded.place, hosts = excluded.hosts, agenda = excluded.agenda, about = excluded.about,
       reason = excluded.reason, figures = excluded.figures, by_name = excluded.by_name, updated_at = excluded.updated_at,
       revision = a.revision + 1
     returning ${activityColumns}`,
    [
      JSON.stringify(lines),
      part.campaignId,
      part.organisationId,
      part.path,
      ctx.signedIn?.accountName ?? '',
      ctx.now,
    ],
  )
}
