import { fileOf, ownPartLoader } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { organisationLoader } from '../organisation/organisation.queries'
import type { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import { proposedToday, type Present } from './parts'
import type { Proposed } from './propose'

/** Units that by the rules would take part and do not yet, and those that do. */
export type Absent = { absent: Proposed[]; present: Present }

/**
 * Who could be taken into a running call by the acting organisation: the owner takes in whoever its rules address, a receiver those that
 * would file with it. A unit whose receiver takes no part itself has to wait for that one.
 */
export async function absentFrom(ctx: Context, campaign: Campaign): Promise<Absent> {
  const own = await ownPartLoader(ctx).load(campaign.id)
  const nobody: Absent = { absent: [], present: new Map() }
  if (campaign.state !== 'published' || !own || (own.role !== 'owner' && own.role !== 'receiver'))
    return nobody
  const found = await rows<{ id: string; organisationId: string }>(
    ctx.db,
    'select id, organisation_id as "organisationId" from participation where campaign_id = $1',
    [campaign.id],
  )
  const present: Present = new Map(found.map(({ id, organisationId }) => [organisationId, id]))
  const proposed = await proposedToday(ctx, campaign, await fileOf(ctx, campaign))
  const absent = proposed.filter(
    ({ organisationId, receiver }) =>
      !present.has(organisationId) &&
      receiver !== null &&
      present.has(receiver) &&
      (own.role === 'owner' || receiver === own.organisationId),
  )
  return { absent, present }
}

/** The same as organisations, in the fixed order of the administrative divisions. */
export async function absentUnits(ctx: Context, campaign: Campaign): Promise<Organisation[]> {
  const { absent } = await absentFrom(ctx, campaign)
  const units = await organisationLoader(ctx).loadMany(absent.map(({ organisationId }) => organisationId))
  return units
    .filter((unit): unit is Organisation => unit !== null && !(unit instanceof Error))
    .toSorted((one, other) => one.order - other.order)
}
