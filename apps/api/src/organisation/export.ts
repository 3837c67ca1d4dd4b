import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { sheetOf } from '../platform/sheet'
import { organisationColumns } from './organisation.queries'
import { listed, organisationSheet, typesSaid } from './organisation.sheet'
import type { Organisation } from './organisation.type'

type Line = Pick<
  Organisation,
  | 'key'
  | 'name'
  | 'shortName'
  | 'region'
  | 'order'
  | 'hostName'
  | 'sealingName'
  | 'phone'
  | 'types'
  | 'formerNames'
> & { parent: string | null }

/** A unit as a row of the spreadsheet says it. */
export const valuesOf = (unit: Line) => ({
  key: unit.key,
  name: unit.name,
  shortName: unit.shortName,
  region: unit.region,
  order: unit.order,
  hostName: unit.hostName,
  sealingName: unit.sealingName,
  phone: unit.phone,
  parent: unit.parent ?? '',
  types: typesSaid(unit.types),
  formerNames: listed(unit.formerNames),
})

/** The own unit with all below it as a spreadsheet that can be changed and imported again. */
export async function exportOrganisations(ctx: Context): Promise<Buffer> {
  const units = await rows<Line>(
    ctx.db,
    `select ${organisationColumns}, up.name as parent from organisation o left join organisation up on up.id = o.parent_id
     join organisation top on top.id = $1 and starts_with(o.path, top.path)
     where o.valid_to is null order by o."order", o.id`,
    [actorOf(ctx).post.organisation.id],
  )
  const table = units.map((unit) => ({ values: valuesOf(unit) }))
  return sheetOf(ctx, {
    sheet: '单位',
    columns: organisationSheet,
    rows: table,
  })
}
