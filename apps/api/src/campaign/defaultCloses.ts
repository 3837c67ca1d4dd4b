import { isWorkday } from 'chinese-days'
import {
  closeBelow,
  closeOf,
  hasDue,
  levelOf,
  type Campaign as CampaignFile,
  type Instant,
} from '@huibian/domain'
import { v7 } from 'uuid'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import { together, type Part } from '../platform/together'
import type { Campaign } from './campaign.type'
import { closeLoader } from './close.queries'

/** A body that receives, and whom it sends on to. */
type Body = { id: string; above: string | null; name: string; shortName: string; types: string[] }

/** A close of a phase: of one body, set from above, or of all below whoever sets it. */
type Default = { phase: string; granted_by_id: string; participation_id: string | null; until: Instant }

/** What the notice sets a body's level, by which it sends on itself, and what follows for those below it. */
function defaultsOf(file: CampaignFile, { id, above, ...body }: Body): Default[] {
  const level = levelOf(file, body)
  return file.phases.flatMap(({ id: phase }): Default[] => {
    const due = hasDue(file, { phase, level }) ? closeOf(file, phase, level) : undefined
    const below = closeBelow(file, { phase, level }, (day) => isWorkday(day))
    return [
      ...(due && above ? [{ phase, granted_by_id: above, participation_id: id, until: due }] : []),
      ...(below ? [{ phase, granted_by_id: id, participation_id: null, until: below }] : []),
    ]
  })
}

/** The bodies that receive in a campaign, or those of them that are named. */
const bodiesOf = (ctx: Context, campaignId: string, ids?: readonly string[]): Promise<Body[]> =>
  rows<Body>(
    ctx.db,
    `select p.id, p.receiver_id as above, o.name, o.short_name as "shortName", o.types
     from participation p join organisation o on o.id = p.organisation_id
     where p.campaign_id = $1 and p.role = 'receiver' and ($2::uuid[] is null or p.id = any($2))`,
    [campaignId, ids ?? null],
  )

/** What gives way to the closes that are written with it; nothing where none do. */
const nothingReplaced: Part = { queries: ['replaced as (select null::uuid as id where false)'], values: [] }

/** One row for each body and phase; a day that is past already is no date to hold anybody to. */
async function writeDefaults(
  ctx: Context,
  campaignId: string,
  defaults: readonly Default[],
  replaced = nothingReplaced,
): Promise<void> {
  const ahead = defaults
    .filter(({ until }) => new Date(until) > ctx.now)
    .map((close) => ({ ...close, id: v7() }))
  const written = `written as (
    insert into deadline (id, campaign_id, phase, kind, granted_by_id, participation_id, until, reason, by_name, at)
    select d.id, $1::uuid, d.phase, 'own', d.granted_by_id, d.participation_id, d.until, '', '', $3::timestamptz
    from jsonb_to_recordset($2::jsonb) as d(id uuid, phase text, granted_by_id uuid, participation_id uuid, until timestamptz)
    where not exists (select 1 from deadline own where own.campaign_id = $1 and own.phase = d.phase and own.kind = 'own'
      and own.granted_by_id = d.granted_by_id and own.participation_id is not distinct from d.participation_id
      and own.replaced_at is null and own.id not in (select id from replaced)))`
  const values = [campaignId, JSON.stringify(ahead), ctx.now]
  await together(ctx.db, [replaced, { queries: [written], values }], 'select 1')
}

/** A province's own date holds from the start, unless it would be past already, and so does what the notice sets its level. */
export async function writeDefaultCloses(
  ctx: Context,
  campaign: Pick<Campaign, 'id'>,
  { file, parts }: { file: CampaignFile; parts: readonly { id: string; role: string }[] },
): Promise<void> {
  const receivers = parts.filter((part) => part.role === 'receiver').map(({ id }) => id)
  const bodies = receivers.length === 0 ? [] : await bodiesOf(ctx, campaign.id, receivers)
  await writeDefaults(
    ctx,
    campaign.id,
    bodies.flatMap((body) => defaultsOf(file, body)),
  )
}

const keyOf = ({ phase, granted_by_id: by, participation_id: of }: Default): string => `${phase} ${by} ${of}`

/** What is in one list and stands there with another instant in the other, or not at all. */
function missing(from: readonly Default[], other: readonly Default[]): Default[] {
  const known = new Map(other.map((one) => [keyOf(one), one.until]))
  return from.filter((one) => known.get(keyOf(one)) !== one.until)
}

/**
 * What followed from the rules alone follows the corrected rules, also where a call was published before that was written. A date that a body
 * set by itself bears its name and stays; the notice's close binds it as before.
 */
export async function renewDefaultCloses(
  ctx: Context,
  campaign: Pick<Campaign, 'id'>,
  { before, after }: { before: CampaignFile; after: CampaignFile },
): Promise<void> {
  const bodies = await bodiesOf(ctx, campaign.id)
  const [old, now] = [before, after].map((file) => bodies.flatMap((body) => defaultsOf(file, body))) as [
    Default[],
    Default[],
  ]
  const replaced = `replaced as (
    update deadline d set replaced_at = $3::timestamptz
    from jsonb_to_recordset($2::jsonb) as g(phase text, granted_by_id uuid, participation_id uuid)
    where d.campaign_id = $1 and d.phase = g.phase and d.kind = 'own' and d.by_name = '' and d.replaced_at is null
      and d.granted_by_id = g.granted_by_id and d.participation_id is not distinct from g.participation_id
    returning d.id)`
  const values = [campaign.id, JSON.stringify(missing(old, now)), ctx.now]
  await writeDefaults(ctx, campaign.id, now, { queries: [replaced], values })
  closeLoader(ctx).clearAll()
}
