import { optionName, type Campaign as CampaignFile } from '@huibian/domain'
import type { Column } from '@huibian/documents'
import type { Router } from 'express'
import { fileOf } from '../campaign/campaign.queries'
import { demandCampaign } from '../intake/measure'
import type { OpenContext } from '../platform/http'
import { sheetMime, sheetOf } from '../platform/sheet'
import { columnsOf, sheetColumns } from './form'
import { mostRows } from './incoming.type'

const yesNo = ['是', '否']

/** The table's columns, each with what may be chosen in it. */
function columnsToFill(file: CampaignFile): Column[] {
  const asked = columnsOf(file)
  return sheetColumns(asked).map((column, at) => {
    const field = file.form.fields.find(({ id }) => id === asked[at]?.field)
    if (field?.type === 'yesNo') return { ...column, options: yesNo }
    const options =
      field?.type === 'choice' ? field.options?.map(({ id }) => optionName(field, id)) : undefined
    return options ? { ...column, options } : column
  })
}

/** GET /files/export/incoming.xlsx?campaignId=…: the empty table in which what comes in is written down, with the heads of the call's own form. */
export function incomingRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/export/incoming.xlsx',
    open(async (ctx, request, response) => {
      const { campaignId } = request.query
      const campaign = await demandCampaign(ctx, typeof campaignId === 'string' ? campaignId : '')
      const columns = columnsToFill(await fileOf(ctx, campaign))
      const bytes = await sheetOf(ctx, { sheet: '来件', columns, rows: [], emptyRows: mostRows })
      ctx.afterCommit.push(async () => void response.attachment('incoming.xlsx').type(sheetMime).send(bytes))
    }),
  )
}
