import type { Router } from 'express'
import type { OpenContext } from '../platform/http'
import { sheetBytes, sheetMime } from '../platform/sheet'
import { pastCaseColumns } from './pastCase.sheet'

/** The empty catalogue of former years, to be filled in a spreadsheet. */
export function likenessRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/export/past-cases.xlsx',
    open(async (ctx, _request, response) => {
      const created = ctx.now.toISOString()
      const bytes = await sheetBytes({ sheet: '往年案例', columns: pastCaseColumns, rows: [], created })
      ctx.afterCommit.push(
        async () => void response.attachment('past-cases.xlsx').type(sheetMime).send(bytes),
      )
    }),
  )
}
