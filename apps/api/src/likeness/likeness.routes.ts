import type { Router } from 'express'
import type { OpenContext } from '../platform/http'
import { sheetMime, sheetOf } from '../platform/sheet'
import { pastCaseColumns } from './pastCase.sheet'

/** The empty catalogue of former years, to be filled in a spreadsheet. */
export function likenessRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/export/past-cases.xlsx',
    open(async (ctx, _request, response) => {
      const bytes = await sheetOf(ctx, { sheet: '往年案例', columns: pastCaseColumns, rows: [] })
      ctx.afterCommit.push(
        async () => void response.attachment('past-cases.xlsx').type(sheetMime).send(bytes),
      )
    }),
  )
}
