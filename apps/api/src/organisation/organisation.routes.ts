import type { Router } from 'express'
import type { OpenContext } from '../platform/http'
import { sheetMime } from '../platform/sheet'
import { exportOrganisations } from './export'

/** The units one may change, to be changed in a spreadsheet. */
export function organisationRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/export/organisations.xlsx',
    open(async (ctx, _request, response) => {
      const bytes = await exportOrganisations(ctx)
      ctx.afterCommit.push(async () => void response.attachment('单位.xlsx').type(sheetMime).send(bytes))
    }),
  )
}
