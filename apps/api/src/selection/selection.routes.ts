import type { Router } from 'express'
import { entryNoun, safeName, wordsOf } from '@huibian/domain'
import { sendBytes } from '../attachment/send'
import type { OpenContext } from '../platform/http'
import { sheetMime, sheetOf } from '../platform/sheet'
import { ownedCampaign } from '../book/owner'
import { selectionSheet } from './selection.sheet'

const asked = (value: unknown): string => (typeof value === 'string' ? value : '')

/** GET /files/export/selection.xlsx?campaignId=…[&tag=…]: the list that is renumbered and imported, or what one tag shows. */
export function selectionRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/export/selection.xlsx',
    open(async (ctx, request, response) => {
      const owned = await ownedCampaign(ctx, asked(request.query['campaignId']), 'book.download')
      const tag = asked(request.query['tag'])
      const award = owned.file.awards.find(({ id }) => id === tag)
      const sheet = await selectionSheet(ctx, owned, award?.id)
      const name = `入选${entryNoun(owned.file, 'zh')}${award ? `-${wordsOf(award.name)}` : ''}.xlsx`
      sendBytes(ctx, response, { name: safeName(name), mime: sheetMime, bytes: await sheetOf(ctx, sheet) })
    }),
  )
}
