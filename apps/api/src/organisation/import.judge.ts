import { may } from '@huibian/domain'
import { v7 } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { rowSays, type SheetRow } from '../platform/sheet'
import { valuesOf } from './export'
import { organisationColumns } from './organisation.queries'
import { judgeUnit, type WrittenUnit } from './organisation.rule'
import {
  listed,
  typesAllowed,
  typesRead,
  unlisted,
  type NoticeType,
  type TypesRead,
} from './organisation.sheet'
import type { Organisation } from './organisation.type'

/** A unit as a row makes or changes it. */
export type Unit = WrittenUnit & { id: string; fresh: boolean; parentId: string | null; path: string }

/** A row that says what is there already has neither errors nor a unit: it changes nothing, whoever keeps the unit. */
export type JudgedUnit = { row: SheetRow; errors: string[]; unit?: Unit }

type There = Pick<Unit, 'id' | 'key' | 'name' | 'parentId' | 'path'> & { said?: { [column: string]: string } }
/** Units by key, by present name, and by former names that one alone bore; keys of closed ones are taken and not changed by a row. */
type Known = {
  byKey: Map<string, There>
  byName: Map<string, There>
  byFormerName: Map<string, There | null>
  closed: Set<string>
}

async function lookUp(ctx: Context): Promise<Known> {
  const all = await rows<Organisation & { parent: string | null }>(
    ctx.db,
    `select ${organisationColumns}, up.name as parent from organisation o left join organisation up on up.id = o.parent_id`,
  )
  const there = all.filter(({ state }) => state === 'valid').map((one) => ({ ...one, said: saidOf(one) }))
  const byFormerName = new Map<string, There | null>()
  for (const one of there)
    for (const name of one.formerNames) byFormerName.set(name, byFormerName.has(name) ? null : one)
  return {
    byFormerName,
    closed: new Set(all.filter(({ state }) => state === 'closed').map(({ key }) => key)),
    byKey: new Map(there.map((one) => [one.key, one])),
    byName: new Map(there.map((one) => [one.name, one])),
  }
}

const saidOf = (unit: Parameters<typeof valuesOf>[0]): { [column: string]: string } =>
  Object.fromEntries(Object.entries(valuesOf(unit)).map(([column, value]) => [column, String(value)]))

/** Whether a row says of a unit what stands there now. */
const saysTheSame = ({ values }: SheetRow, { said }: There): boolean =>
  said !== undefined && Object.entries(said).every(([column, value]) => (values[column] ?? '') === value)

/** Judges rows in their order, so that a row may name a parent that a row before it makes. */
export async function judgeUnits(
  ctx: Context,
  read: SheetRow[],
  notices: readonly NoticeType[],
): Promise<JudgedUnit[]> {
  const known = await lookUp(ctx)
  const seen = new Set<string>()
  return read.map((row) => {
    const key = row.values['key'] ?? ''
    if (seen.has(key)) return { row, errors: [rowSays(ctx, 'organisation.row.repeated')] }
    seen.add(key)
    return judgeRow(ctx, row, { known, notices })
  })
}

type Around = { known: Known; notices: readonly NoticeType[] }

function judgeRow(ctx: Context, row: SheetRow, { known, notices }: Around): JudgedUnit {
  const value = (key: string): string => row.values[key] ?? ''
  const before = known.byKey.get(value('key'))
  if (known.closed.has(value('key'))) return { row, errors: [rowSays(ctx, 'organisation.row.closed')] }
  if (before && saysTheSame(row, before)) return { row, errors: [] }
  const parent = parentNamed(known, value('parent'))
  const types = typesRead(value('types'), notices)
  const wrongTypes = typeErrors(ctx, types, notices)
  const written: WrittenUnit = {
    key: value('key'),
    name: value('name'),
    shortName: value('shortName') || value('name').slice(0, 40),
    types: types.types,
    region: value('region'),
    order: Number(value('order') || 0),
    hostName: value('hostName'),
    sealingName: value('sealingName'),
    formerNames: unlisted(value('formerNames')),
    phone: value('phone'),
  }
  const errors = [
    ...judgeUnit(written)
      // What was not understood is said by its words.
      .filter(({ path }) => path !== 'types' || wrongTypes.length === 0)
      .map(({ message, args }) => rowSays(ctx, message, args)),
    ...wrongTypes,
    ...placeErrors(ctx, value('parent'), before, parent),
    ...nameErrors(ctx, written, known),
  ]
  if (errors.length > 0) return { row, errors }
  const path = `${parent?.path ?? '/'}${written.key}/`
  const place = before ?? { id: v7(), parentId: parent?.id ?? null, path }
  const { id, parentId } = place
  const unit: Unit = { ...written, id, parentId, path: place.path, fresh: !before }
  const now = { id: unit.id, key: unit.key, name: unit.name, parentId: unit.parentId, path: unit.path }
  known.byKey.set(unit.key, now)
  known.byName.set(unit.name, now)
  return { row, errors, unit }
}

function typeErrors(ctx: Context, { unknown, several }: TypesRead, notices: readonly NoticeType[]): string[] {
  return [
    ...unknown.map((word) =>
      rowSays(ctx, 'organisation.row.unknownType', { word, allowed: typesAllowed(notices) }),
    ),
    ...several.map(({ word, ids }) =>
      rowSays(ctx, 'organisation.row.severalTypes', { word, ids: listed(ids) }),
    ),
  ]
}

/** An older list may still call a parent as it was called before. */
function parentNamed({ byName, byFormerName }: Known, name: string): There | undefined {
  return name === '' ? undefined : (byName.get(name) ?? byFormerName.get(name) ?? undefined)
}

/** A spreadsheet adds and corrects; moving a unit to another parent is done by hand, one at a time. */
function placeErrors(
  ctx: Context,
  name: string,
  before: There | undefined,
  parent: There | undefined,
): string[] {
  const actor = actorOf(ctx)
  if (before) {
    const subject = { organisation: before.id, parent: before.parentId }
    if (!may(actor, 'organisation.import', subject)) return [rowSays(ctx, 'organisation.row.notOurs')]
    return (parent?.id ?? null) === before.parentId ? [] : [rowSays(ctx, 'organisation.row.otherParent')]
  }
  if (!parent)
    return [
      rowSays(ctx, name === '' ? 'organisation.row.noParent' : 'organisation.row.unknownParent', { name }),
    ]
  if (may(actor, 'organisation.import', { parent: parent.id })) return []
  return [rowSays(ctx, 'organisation.row.notBelow', { name })]
}

function nameErrors(ctx: Context, { name, key }: WrittenUnit, known: Known): string[] {
  const bearer = known.byName.get(name)
  return bearer && bearer.key !== key ? [rowSays(ctx, 'organisation.nameTaken', { name })] : []
}
