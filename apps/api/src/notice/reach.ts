import {
  isAffected,
  levelOf,
  type Campaign as CampaignFile,
  type Change,
  type Participant,
  type Registered,
} from '@huibian/domain'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

type Found = Registered & { id: string; organisationId: string; role: string; phases: string[] }

/** One who takes part, and which of a correction's changes reach it. */
export type Reached = { participationId: string; organisationId: string; changes: number[] }

/** Kinds and routes of what a unit has begun are its own matter: any of the campaign's may be among them. */
function participantOf(file: CampaignFile, part: Found): Participant {
  const level = part.role === 'filer' ? file.participation.filers.level : levelOf(file, part)
  const routes = file.routes.filter(({ levels }) => levels.includes(level)).map(({ id }) => id)
  const entries = part.phases.flatMap((phase) =>
    file.kinds.flatMap(({ id: kind }) => routes.map((route) => ({ phase, kind, route }))),
  )
  return { level, routes, entries }
}

/** Everybody whom at least one of the changes reaches, in the fixed order of units; the owner, who makes them, is left out. */
export async function reachedBy(
  ctx: Context,
  { id, file }: { id: string; file: CampaignFile },
  changes: readonly Change[],
): Promise<Reached[]> {
  const found = await rows<Found>(
    ctx.db,
    `select p.id, p.organisation_id as "organisationId", p.role, o.name,
       o.short_name as "shortName", o.types,
       coalesce(array_agg(distinct c.phase) filter (where c.n > 0 and c.state <> 'discarded'), '{}') as phases
     from participation p join organisation o on o.id = p.organisation_id
     left join counter c on c.participation_id = p.id
     where p.campaign_id = $1 and p.role <> 'owner' group by p.id, o."order", o.id order by o."order", o.id`,
    [id],
  )
  return found.flatMap((part) => {
    const participant = participantOf(file, part)
    const own = changes.flatMap(({ reach }, n) => (isAffected(reach, participant) ? [n] : []))
    return own.length === 0
      ? []
      : [{ participationId: part.id, organisationId: part.organisationId, changes: own }]
  })
}
