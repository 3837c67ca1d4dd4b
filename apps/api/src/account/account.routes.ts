import type { Router } from 'express'
import { signedInOf } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { sheetBytes, sheetMime } from '../platform/sheet'
import { accountTemplate } from './account.sheet'

/** The empty spreadsheet in which accounts are listed for import. */
export function accountRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/export/accounts-template.xlsx',
    open(async (ctx, _request, response) => {
      signedInOf(ctx)
      const bytes = await sheetBytes(accountTemplate(ctx.now.toISOString()))
      ctx.afterCommit.push(
        async () => void response.attachment('accounts-template.xlsx').type(sheetMime).send(bytes),
      )
    }),
  )
}
