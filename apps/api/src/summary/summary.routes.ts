import type { Router } from 'express'
import { summaryTable, writePdf } from '@huibian/documents'
import { may } from '@huibian/domain'
import { sendBytes } from '../attachment/send'
import { actorOf } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { demand } from '../platform/refusal'
import { DOCX, PDF, rendering, XLSX } from '../seal/file'
import { subjectOf } from './lock'
import { tableAs } from './officeTable'
import { approvalDocument, tableData, tableName } from './papers'
import { knownStanding, visibleSummary } from './summary.queries'

/**
 * GET /files/summaries/:id/summary.pdf, summary.xlsx, summary.docx and approval.pdf, printed anew: what was frozen, or, before that, what would be, which
 * then says 未冻结 across the page.
 */
export function summaryRoutes(router: Router, open: OpenContext): void {
  const path = (paper: string): string => `/files/summaries/:id/${paper}`
  const given = (value: unknown): string => (typeof value === 'string' ? value : '')
  router.get(
    path('summary.pdf'),
    open(async (ctx, request, response) => {
      const summary = await visibleSummary(ctx, given(request.params['id']))
      demand(may(actorOf(ctx), 'summary.read', subjectOf(summary)))
      const { frame, now } = await knownStanding(ctx, summary)
      const data = tableData(ctx, summary, summary.frozen ?? now, summary.code)
      const { bytes } = await writePdf(summaryTable(data), rendering(ctx))
      const inline = request.query['inline'] === '1'
      sendBytes(ctx, response, { name: tableName(frame, '.pdf'), mime: PDF, bytes, inline })
    }),
  )
  router.get(
    path('summary.xlsx'),
    open(async (ctx, request, response) => {
      const summary = await visibleSummary(ctx, given(request.params['id']))
      demand(may(actorOf(ctx), 'summary.read', subjectOf(summary)))
      const { frame, now } = await knownStanding(ctx, summary)
      const bytes = await tableAs(ctx, { frame, summary, printed: summary.frozen ?? now }, 'xlsx')
      sendBytes(ctx, response, { name: tableName(frame, '.xlsx'), mime: XLSX, bytes })
    }),
  )
  router.get(
    path('summary.docx'),
    open(async (ctx, request, response) => {
      const summary = await visibleSummary(ctx, given(request.params['id']))
      demand(may(actorOf(ctx), 'summary.read', subjectOf(summary)))
      const { frame, now } = await knownStanding(ctx, summary)
      const bytes = await tableAs(ctx, { frame, summary, printed: summary.frozen ?? now }, 'docx')
      sendBytes(ctx, response, { name: tableName(frame, '.docx'), mime: DOCX, bytes })
    }),
  )
  router.get(
    path('approval.pdf'),
    open(async (ctx, request, response) => {
      const summary = await visibleSummary(ctx, given(request.params['id']))
      demand(may(actorOf(ctx), 'summary.print', subjectOf(summary)))
      const { bytes } = await writePdf(await approvalDocument(ctx, summary), rendering(ctx))
      const inline = request.query['inline'] === '1'
      sendBytes(ctx, response, { name: '呈批单.pdf', mime: PDF, bytes, inline })
    }),
  )
}
