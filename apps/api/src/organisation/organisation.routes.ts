import type { Router } from 'express'
import { actorOf } from '../platform/context'
import { rows } from '../platform/database'
import type { OpenContext } from '../platform/http'
import { sheetBytes, sheetMime } from '../platform/sheet'
import { organisationColumns } from './organisation.queries'
import { listed, organisationSheet, typesSaid } from './organisation.sheet'
import type { Organisation } from './organisation.type'

/** The own unit with all below it as a spreadsheet that can be changed and imported again. */
export function organisationRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/export/organisations.xlsx',
    open(async (ctx, _request, response) => {
      const units = await rows<Organisation & { parent: string | null }>(
        ctx.db,
        `select ${organisationColumns}, up.name as parent from organisation o left join organisation up on up.id = o.parent_id
         join organisation top on top.id = $1 and starts_with(o.path, top.path)
         where o.valid_to is null order by o."order", o.id`,
        [actorOf(ctx).post.organisation.id],
      )
      const table = units.map((unit) => ({
        values: {
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
        },
      }))
      const created = ctx.now.toISOString()
      const bytes = await sheetBytes({ sheet: '单位', columns: organisationSheet, rows: table, created })
      ctx.afterCommit.push(
        async () => void response.attachment('organisations.xlsx').type(sheetMime).send(bytes),
      )
    }),
  )
}
