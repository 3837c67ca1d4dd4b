import type { Router } from 'express'
import { actorOf, signedInOf } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { sheetMime, sheetOf } from '../platform/sheet'
import { accountsKept } from './account.queries'
import { accountTable, accountTemplate } from './account.sheet'

const mostAccounts = 2000

/** The empty spreadsheet in which accounts are listed for import, and the one of those that are there. */
export function accountRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/export/accounts.xlsx',
    open(async (ctx, _request, response) => {
      actorOf(ctx)
      const kept = await accountsKept(ctx, mostAccounts)
      const bytes = await sheetOf(ctx, accountTable(kept))
      ctx.afterCommit.push(async () => void response.attachment('账号.xlsx').type(sheetMime).send(bytes))
    }),
  )
  router.get(
    '/files/export/accounts-template.xlsx',
    open(async (ctx, _request, response) => {
      signedInOf(ctx)
      const bytes = await sheetOf(ctx, accountTemplate)
      ctx.afterCommit.push(
        async () => void response.attachment('账号开通表.xlsx').type(sheetMime).send(bytes),
      )
    }),
  )
}
