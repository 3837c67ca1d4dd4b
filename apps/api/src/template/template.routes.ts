import type { Router } from 'express'
import { sendBytes } from '../attachment/send'
import { fileOf } from '../campaign/campaign.queries'
import type { OpenContext } from '../platform/http'
import { officeKinds } from './kinds'
import { fillOffice } from './office'
import { sampleData } from './sample'
import { ownTemplate } from './template.queries'

/** GET /files/templates/:id/sample: the office's file, each marked place saying which field it takes. */
export function templateRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/templates/:id/sample',
    open(async (ctx, request, response) => {
      const { template, campaign } = await ownTemplate(ctx, String(request.params['id']))
      const { paper, marks, kind, file } = template
      const data = sampleData(await fileOf(ctx, campaign), paper)
      const { bytes } = await fillOffice(ctx, template, { marks, data, at: ctx.now })
      const { extension, mime } = officeKinds[kind]
      const name = `${file.name.replace(/\.[^.]*$/, '')}-样张.${extension}`
      sendBytes(ctx, response, { name, mime, bytes })
    }),
  )
}
