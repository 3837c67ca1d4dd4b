import { v7 } from 'uuid'
import { versionCode, type Violation, type Waiver } from '@huibian/domain'
import type { Context } from '../platform/context'
import { record, recorded } from '../platform/record'
import { refuseIf } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import { voidRequests } from '../seal/request'
import { blocksFreezing, blocksOf, standingOf, type Standing } from './blocks'
import { change, demandRevision, lockSummary } from './lock'
import { officeFileOf } from './officeTable'
import { placing } from './order'
import { printTable } from './papers'
import { demandReason } from '../seal/reason'
import type { SummaryRow } from './summary.entity'

/** Freezes the table: what is printed from now on is this, known by its code. Soft rules need a reason each. */
export async function freezeSummary(
  ctx: Context,
  id: string,
  revision: number,
  waivers: readonly Waiver[],
): Promise<SummaryRow> {
  const summary = await lockSummary(ctx, id, 'summary.freeze')
  await demandRevision(ctx, summary, revision)
  const standing = await standingOf(ctx, summary)
  const found = blocksFreezing(standing, await blocksOf(ctx, standing))
  const given = waivers.filter((waiver) => waiver.reason.trim() !== '')
  const waived = (violation: Violation): boolean =>
    violation.strength === 'soft' && given.some(({ rule }) => rule === violation.rule)
  refuseIf(found.filter((violation) => !waived(violation)))
  const needed = given.filter(({ rule }) =>
    found.some((violation) => violation.rule === rule && waived(violation)),
  )
  return write(ctx, standing, needed)
}

function keptWaivers(ctx: Context, summaryId: string, waivers: readonly Waiver[]): Part[] {
  if (waivers.length === 0) return []
  const kept = `kept as (insert into waiver (id, summary_id, rule, reason, by_name, at)
     select w.id, $1::uuid, w.rule, w.reason, $2, $3::timestamptz
     from jsonb_to_recordset($4::jsonb) as w(id uuid, rule text, reason text))`
  const reasons = waivers.map(({ rule, reason }) => ({ id: v7(), rule, reason: demandReason(reason) }))
  return [
    {
      queries: [kept],
      values: [summaryId, ctx.signedIn?.accountName ?? '', ctx.now, JSON.stringify(reasons)],
    },
  ]
}

async function write(ctx: Context, standing: Standing, waivers: readonly Waiver[]): Promise<SummaryRow> {
  const { summary, now, hash, lines } = standing
  const kept = keptWaivers(ctx, summary.id, waivers)
  const placed = placing(ctx, summary.id, lines)
  const code = versionCode(hash)
  const template = await officeFileOf(ctx, summary, standing.frame.campaignVersion)
  const pdfFileId = await printTable(ctx, summary, now, code)
  const line = {
    act: 'summary.frozen',
    noun: 'summary',
    subjectId: summary.id,
    seenBy: summary.seenBy,
    campaignId: summary.campaignId,
    // The reasons fall with the table when it is opened again; the record keeps them.
    after: { n: summary.n, code, rows: lines.length, ...(waivers.length > 0 ? { waivers } : {}) },
  }
  await together(ctx.db, [placed, ...kept, recorded(ctx, [line])], 'select 1')
  return change(ctx, summary, {
    state: 'frozen',
    code,
    frozen: now,
    frozenSha256: hash,
    pdfFileId,
    templateId: template?.id ?? null,
  })
}

/** Opens a frozen table again. Approval, request and stamp of what it said fall with it; the register keeps its lines. */
export async function unfreezeSummary(ctx: Context, id: string, reason: string): Promise<SummaryRow> {
  const summary = await lockSummary(ctx, id, 'summary.unfreeze')
  const why = demandReason(reason)
  await voidRequests(ctx, id)
  await ctx.db.query('delete from waiver where summary_id = $1', [id])
  await record(ctx, {
    act: 'summary.unfrozen',
    noun: 'summary',
    subjectId: id,
    seenBy: summary.seenBy,
    campaignId: summary.campaignId,
    before: { state: summary.state, code: summary.code, approver: summary.approver },
    after: { reason: why },
  })
  return change(ctx, summary, {
    state: 'building',
    code: null,
    frozen: null,
    frozenSha256: null,
    templateId: null,
    stampedSha256: null,
    pdfFileId: null,
    stampedFileId: null,
    scanFileId: null,
    approver: null,
    approvalOpinion: null,
    approvedAt: null,
    approvalRecordedBy: null,
    approvalFileId: null,
  })
}
