import type { Router } from 'express'
import { summaryTable } from '@huibian/documents'
import { may } from '@huibian/domain'
import { sendBytes } from '../attachment/send'
import { actorOf, type Context } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { demand } from '../platform/refusal'
import { DOCX, PDF, XLSX } from '../seal/file'
import { subjectOf } from './lock'
import { tableAs, tableInOffice, type Table } from './officeTable'
import { approvalDocument, layOut, tableData, tableName } from './papers'
import { knownStanding, visibleSummary } from './summary.queries'

type Paper = { ends: string; mime: string; make: (ctx: Context, table: Table) => Promise<Uint8Array> }

const papers: { [path: string]: Paper } = {
  'summary.pdf': {
    ends: '.pdf',
    mime: PDF,
    make: async (ctx, { summary, printed }) => {
      const data = tableData(ctx, summary, printed, summary.code)
      return (await layOut(ctx, summaryTable(data))).bytes
    },
  },
  'summary.xlsx': { ends: '.xlsx', mime: XLSX, make: (ctx, table) => tableAs(ctx, table, 'xlsx') },
  'summary.docx': { ends: '.docx', mime: DOCX, make: (ctx, table) => tableAs(ctx, table, 'docx') },
  'office.pdf': { ends: '-附件版式.pdf', mime: PDF, make: tableInOffice },
}

/**
 * GET /files/summaries/:id/summary.pdf, summary.xlsx, summary.docx, office.pdf and approval.pdf, printed anew: what was frozen, or, before
 * that, what would be, which then says 未冻结 across the page.
 */
export function summaryRoutes(router: Router, open: OpenContext): void {
  const given = (value: unknown): string => (typeof value === 'string' ? value : '')
  for (const [path, { ends, mime, make }] of Object.entries(papers)) {
    router.get(
      `/files/summaries/:id/${path}`,
      open(async (ctx, request, response) => {
        const summary = await visibleSummary(ctx, given(request.params['id']))
        demand(may(actorOf(ctx), 'summary.read', subjectOf(summary)))
        const { frame, now } = await knownStanding(ctx, summary)
        const bytes = await make(ctx, { frame, summary, printed: summary.frozen ?? now })
        const inline = request.query['inline'] === '1'
        sendBytes(ctx, response, { name: tableName(frame, ends), mime, bytes, inline })
      }),
    )
  }
  router.get(
    '/files/summaries/:id/approval.pdf',
    open(async (ctx, request, response) => {
      const summary = await visibleSummary(ctx, given(request.params['id']))
      demand(may(actorOf(ctx), 'summary.print', subjectOf(summary)))
      const { bytes } = await layOut(ctx, await approvalDocument(ctx, summary))
      const inline = request.query['inline'] === '1'
      sendBytes(ctx, response, { name: '呈批单.pdf', mime: PDF, bytes, inline })
    }),
  )
}
