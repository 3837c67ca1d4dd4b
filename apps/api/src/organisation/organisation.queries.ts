import DataLoader from 'dataloader'
import { validate } from 'uuid'
import { once, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { limits, type PageInput } from '../platform/wire.type'
import type { Organisation, OrganisationPage } from './organisation.type'

/**
 * SQL: whether a unit is an office above, which works on another installation. It is entered below the unit that sends to it, which keeps what
 * it says; who takes part in its calls stands below that unit.
 */
export const isSuperior = (unit: string): string =>
  `('superior' = any(${unit}.types) and ${unit}.parent_id is not null)`

/** The path below which stand those who may take part in an office's calls. */
export const reachOf = (office: string): string =>
  `case when ${isSuperior(office)} then left(${office}.path, -length(${office}.key) - 1) else ${office}.path end`

/**
 * SQL: whether a unit is the peer of one above it in a call: it stands elsewhere in the tree, or is entered below it and none of its own, as
 * courts and customs are in a joint conference.
 */
export const peerTo = (unit: string, above: string): string =>
  `('peer' = any(${unit}.types) or not starts_with(${unit}.path, ${reachOf(above)}))`

export const organisationColumns = `o.id, o.key, o.parent_id as "parentId", o.path, o.name, o.short_name as "shortName", o.types,
  o.region, o."order", o.host_name as "hostName", o.sealing_name as "sealingName", o.former_names as "formerNames", o.phone,
  o.revision, case when o.valid_to is null then 'valid' else 'closed' end as state`

/** Organisations by id, for relations; null for an id that is none. */
export function organisationLoader(ctx: Context): DataLoader<string, Organisation | null> {
  return once(ctx, 'organisation', () => {
    return new DataLoader<string, Organisation | null>(async (ids) => {
      const found = await rows<Organisation>(
        ctx.db,
        `select ${organisationColumns} from organisation o where o.id = any($1::uuid[])`,
        [ids.filter((id) => validate(id))],
      )
      const byId = new Map(found.map((organisation) => [organisation.id, organisation]))
      return ids.map((id) => byId.get(id) ?? null)
    })
  })
}

/** The organisation of a row that cannot be without one. */
export async function organisationOf(ctx: Context, id: string): Promise<Organisation> {
  const found = await organisationLoader(ctx).load(id)
  if (!found) throw new Error(`no organisation ${id}`)
  return found
}

export type OrganisationListing = { parentId?: string; type?: string; search?: string; page: PageInput }

/** The names of public units are open to everyone signed in: a search finds former names too. */
const filters = `($1::uuid is null or o.parent_id = $1) and ($2::text is null or $2 = any(o.types))
  and ($3::text is null or strpos(o.name, $3) > 0 or strpos(o.short_name, $3) > 0 or strpos(o.host_name, $3) > 0
    or strpos(o.key, lower($3)) > 0 or exists (select 1 from unnest(o.former_names) former where strpos(former, $3) > 0))`

const nowhere = '00000000-0000-0000-0000-000000000000'

/** One page in the fixed order of the administrative divisions. */
export async function listOrganisations(
  ctx: Context,
  listing: OrganisationListing,
): Promise<OrganisationPage> {
  const parent = listing.parentId ?? null
  const values = [
    parent === null || validate(parent) ? parent : nowhere,
    listing.type ?? null,
    listing.search?.trim() || null,
  ]
  const { limit, offset } = limits(listing.page)
  const items = await rows<Organisation>(
    ctx.db,
    `select ${organisationColumns} from organisation o where ${filters} order by o."order", o.id limit $4 offset $5`,
    [...values, limit, offset],
  )
  const counted = await row<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from organisation o where ${filters}`,
    values,
  )
  return { items, total: counted?.n ?? 0 }
}
