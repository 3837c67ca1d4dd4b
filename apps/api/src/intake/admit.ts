import type { PackedUnit } from '@huibian/domain'
import { v7 } from 'uuid'
import type { Campaign } from '../campaign/campaign.type'
import { absentFrom } from '../participation/participation.queries'
import { writeParts } from '../participation/parts'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import { recordAll } from '../platform/record'
import { refuse } from '../platform/refusal'
import type { KnownUnit, Sender, Units } from './units'

/** Registers units below the sender. Their keys are their own where they are free here, else made unlike any other. */
async function register(ctx: Context, sender: Sender, units: readonly PackedUnit[]): Promise<KnownUnit[]> {
  if (units.length === 0) return []
  const given = units.map(({ shortName, sealingName, ...unit }) => ({
    ...unit,
    id: v7(),
    short_name: shortName,
    sealing_name: sealingName,
  }))
  const made = await rows<KnownUnit>(
    ctx.db,
    `insert into organisation (id, key, parent_id, path, name, short_name, types, region, sealing_name, phone)
     select u.id, free.key, s.id, s.path || free.key || '/', u.name, u.short_name, u.types, u.region, u.sealing_name, u.phone
     from (select n.*, count(*) over (partition by n.key) as alike from jsonb_to_recordset($1::jsonb) as n(id uuid, key text,
       name text, short_name text, types text[], region text, sealing_name text, phone text)) as u
     join organisation s on s.id = $2,
     lateral (select case when exists (select 1 from organisation o where o.key = u.key) or u.alike > 1
       then left(u.key, 28) || '-' || right(u.id::text, 12) else u.key end as key) as free
     returning id, key, name, null as part`,
    [JSON.stringify(given), sender.id],
  )
  await recordAll(
    ctx,
    made.map(({ id, key, name }) => ({
      act: 'organisation.created',
      noun: 'organisation',
      subjectId: id,
      after: { key, name, parentId: sender.id },
    })),
  )
  return made
}

/** Lets units take part that do not yet, where the call's own rules would place them. */
async function letIn(
  ctx: Context,
  campaign: Campaign,
  units: readonly KnownUnit[],
): Promise<Map<string, string>> {
  const outside = units.filter(({ part }) => part === null)
  if (outside.length === 0) return new Map()
  const { absent, present } = await absentFrom(ctx, campaign)
  const placed = absent.filter(({ organisationId }) => outside.some(({ id }) => id === organisationId))
  const missing = outside.find(({ id }) => !placed.some(({ organisationId }) => organisationId === id))
  if (missing) refuse('intake.unitType', { name: missing.name })
  await writeParts(ctx, campaign.id, placed, present)
  const parts = await rows<{ id: string; unit: string }>(
    ctx.db,
    'select id, organisation_id as unit from participation where campaign_id = $1 and organisation_id = any($2)',
    [campaign.id, outside.map(({ id }) => id)],
  )
  return new Map(parts.map(({ id, unit }) => [unit, id]))
}

/** A filer with its part in the call. */
export type Filer = { id: string; key: string; part: string }

/** The filers of a package by their names there, those among them that were not known or took no part now known and taking part. */
export async function filersOf(
  ctx: Context,
  campaign: Campaign,
  { sender, filers, unknown }: { sender: Sender; filers: Units['filers']; unknown: readonly PackedUnit[] },
): Promise<Map<string, Filer>> {
  const made = await register(ctx, sender, unknown)
  const all = new Map<string, KnownUnit>([...filers, ...made.map((unit) => [unit.name, unit] as const)])
  const parts = await letIn(ctx, campaign, [
    ...new Map([...all.values()].map((unit) => [unit.id, unit])).values(),
  ])
  return new Map(
    [...all].map(
      ([name, { id, key, part }]) => [name, { id, key, part: part ?? parts.get(id) ?? '' }] as const,
    ),
  )
}
