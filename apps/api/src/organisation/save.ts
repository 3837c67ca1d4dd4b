import { may } from '@huibian/domain'
import { v7, validate } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { Conflict, demand, NotFound, refuse, refuseIf } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import { organisationColumns, organisationLoader, organisationOf } from './organisation.queries'
import { judgeUnit } from './organisation.rule'
import type { Organisation, OrganisationInput } from './organisation.type'

/** Makes a unit, or changes one as far as the actor keeps it. */
export function saveOrganisation(ctx: Context, input: OrganisationInput): Promise<Organisation> {
  return input.id ? change(ctx, input, input.id) : make(ctx, input)
}

function demandSound(input: OrganisationInput): void {
  refuseIf(judgeUnit(input).map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' })))
}

type Written = Omit<OrganisationInput, 'id' | 'revision'>

const values = (input: Written, parentId: string | null, path: string): unknown[] => [
  parentId,
  path,
  input.name,
  input.shortName,
  input.types,
  input.region,
  input.order,
  input.hostName,
  input.sealingName,
  input.formerNames,
  input.phone,
]

async function make(ctx: Context, input: OrganisationInput): Promise<Organisation> {
  const parent = await demandParent(ctx, input.parentId)
  demandSound(input)
  const id = v7()
  await demandFree(ctx, input, id)
  await ctx.db.query(
    `insert into organisation (id, key, parent_id, path, name, short_name, types, region, "order", host_name, sealing_name,
       former_names, phone) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, input.key, ...values(input, parent.id, `${parent.path}${input.key}/`)],
  )
  await record(ctx, { act: 'organisation.created', noun: 'organisation', subjectId: id, after: input })
  return organisationOf(ctx, id)
}

/** The parent below which the actor may make units; NOT_FOUND for one that is none. */
async function demandParent(ctx: Context, id: string | undefined): Promise<Organisation> {
  const actor = actorOf(ctx)
  const parent = id && validate(id) ? await organisationLoader(ctx).load(id) : null
  if (!parent || parent.state === 'closed') throw new NotFound()
  demand(may(actor, 'organisation.create', { parent: parent.id }))
  return parent
}

async function change(ctx: Context, input: OrganisationInput, id: string): Promise<Organisation> {
  const actor = actorOf(ctx)
  const before = await lockOrganisation(ctx, id)
  demand(may(actor, 'organisation.edit', { organisation: id, parent: before.parentId }))
  demandSound(input)
  if (input.key !== before.key) refuse('organisation.keyFixed', { key: before.key }, 'key')
  demandPlace(ctx, input, before)
  if (input.revision !== before.revision) throw new Conflict(before)
  await demandFree(ctx, input, id)
  const path = await move(ctx, input, before)
  const former = before.name === input.name ? input.formerNames : [...input.formerNames, before.name]
  const formerNames = [...new Set(former)].filter((name) => name !== input.name)
  const written = await row<{ revision: number }>(
    ctx.db,
    `with written as (update organisation set parent_id = $3, path = $4, name = $5, short_name = $6, types = $7, region = $8,
       "order" = $9, host_name = $10, sealing_name = $11, former_names = $12, phone = $13, revision = revision + 1
       where id = $1 and revision = $2 returning revision) select revision from written`,
    [id, before.revision, ...values({ ...input, formerNames }, input.parentId ?? null, path)],
  )
  if (!written) throw new Conflict(before)
  organisationLoader(ctx).clear(id)
  await record(ctx, {
    act: 'organisation.changed',
    noun: 'organisation',
    subjectId: id,
    before,
    after: input,
  })
  return organisationOf(ctx, id)
}

/** A unit, locked until the operation ends; NOT_FOUND for an id that is none. */
export async function lockOrganisation(ctx: Context, id: string): Promise<Organisation> {
  const found = validate(id)
    ? await row<Organisation>(
        ctx.db,
        `select ${organisationColumns} from organisation o where o.id = $1 for update`,
        [id],
      )
    : undefined
  if (!found) throw new NotFound()
  return found
}

/** A unit keeps its own names and numbers; its place, type, region and order are for whoever stands above it. */
function demandPlace(ctx: Context, input: OrganisationInput, before: Organisation): void {
  const actor = actorOf(ctx)
  const above = before.parentId === actor.post.organisation.id || actor.post.kind === 'systemAdministrator'
  const same =
    (input.parentId ?? null) === before.parentId &&
    input.region === before.region &&
    input.order === before.order &&
    [...input.types].sort().join() === [...before.types].sort().join()
  if (!above && !same) refuse('organisation.placeFixed')
}

async function move(ctx: Context, input: OrganisationInput, before: Organisation): Promise<string> {
  if ((input.parentId ?? null) === before.parentId) return before.path
  const parent = await demandParent(ctx, input.parentId)
  if (parent.path.startsWith(before.path)) refuse('organisation.ownDescendant', {}, 'parentId')
  const path = pathBelow(before, parent)
  await together(ctx.db, [belowMoved(before, path)], 'select 1')
  return path
}

/** The path of a unit below another. */
export const pathBelow = ({ key }: Organisation, parent: Organisation): string => `${parent.path}${key}/`

/** Whatever lies below a unit moves with it. */
export const belowMoved = ({ id, path }: Organisation, to: string): Part => ({
  queries: [
    `below as (update organisation set path = $2 || substr(path, length($1) + 1) where starts_with(path, $1) and id <> $3)`,
  ],
  values: [path, to, id],
})

/** A unit ($1) of which something is set to values ($2, $3 …), as `changed` gives it afterwards. */
export const changedUnit = (id: string, set: string, values: readonly unknown[]): Part => ({
  queries: [
    `changed as (update organisation as o set ${set}, revision = revision + 1 where o.id = $1 returning ${organisationColumns})`,
  ],
  values: [id, ...values],
})

/** Refuses a key that any unit has, and a name that another valid unit bears. */
export async function demandFree(
  ctx: Context,
  input: Pick<OrganisationInput, 'key' | 'name'>,
  id: string,
): Promise<void> {
  const taken = await row<{ key: boolean }>(
    ctx.db,
    `select key = $2 as key from organisation where id <> $1 and (key = $2 or name = $3 and valid_to is null) limit 1`,
    [id, input.key, input.name],
  )
  if (taken?.key) refuse('organisation.keyTaken', { key: input.key }, 'key')
  if (taken) refuse('organisation.nameTaken', { name: input.name }, 'name')
}
