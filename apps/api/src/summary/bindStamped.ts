import { safeName } from '@huibian/domain'
import { keepFile } from '../attachment/keepFile'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { assembleScan, type Assembled } from '../scan/assemble'
import type { ScanPart } from '../scan/scan.type'
import { fileById, PDF } from '../seal/file'
import { enterRegister } from '../seal/register'
import { demandFresh } from './fresh'
import { change, lockSummary } from './lock'
import { demandName } from '../seal/reason'
import type { SummaryRow } from './summary.entity'

export type Stamped = { id: string; parts: ScanPart[]; keeper: string; confirmed: boolean }

/** The paper way: the table was printed and stamped; its scan comes back, compared with what was frozen by whoever confirms it. */
export async function bindStampedSummary(ctx: Context, given: Stamped): Promise<SummaryRow> {
  const summary = await lockSummary(ctx, given.id, 'summary.attachScan')
  const again = summary.state === 'stamped'
  if (again && !summary.scanFileId) refuse('may.wrongState')
  const keeper = demandName(given.keeper, 'summary.keeper', 'keeper')
  if (!given.confirmed) refuse('summary.notCompared', {}, 'confirmed')
  await demandFresh(ctx, summary)
  const scan = await assembleScan(ctx, given.parts)
  const foreign = scan.codes.find((code) => code !== summary.code)
  if (foreign !== undefined) {
    refuse('summary.otherCode', { found: foreign, code: summary.code ?? '' }, 'parts')
  }
  const scanFileId = await keepScan(ctx, summary, scan, '盖章扫描件')
  // A better scan of the same paper is not another use of the seal.
  if (!again) await enter(ctx, summary, keeper, scanFileId)
  await record(ctx, {
    act: again ? 'summary.scanReplaced' : 'summary.stamped',
    noun: 'summary',
    subjectId: summary.id,
    seenBy: summary.seenBy,
    campaignId: summary.campaignId,
    after: { code: summary.code, keeper, pages: scan.pages, way: 'paper' },
  })
  return change(ctx, summary, { state: 'stamped', stampedSha256: summary.frozenSha256, scanFileId })
}

async function enter(ctx: Context, summary: SummaryRow, keeper: string, fileId: string): Promise<void> {
  const paper = summary.pdfFileId ? await fileById(ctx, summary.pdfFileId) : null
  if (!paper || !summary.code || !summary.frozenSha256) refuse('seal.unreadable')
  await enterRegister(ctx, {
    organisationId: summary.organisationId,
    way: 'paper',
    summaryId: summary.id,
    reason: paper.name.replace(/\.pdf$/, '用印'),
    fileName: paper.name,
    pages: paper.pages ?? 1,
    copies: 1,
    approver: summary.approver ?? '',
    keeper,
    code: summary.code,
    sha256: summary.frozenSha256,
    fileId,
  })
}

/** Keeps a scan beside its table. */
export async function keepScan(
  ctx: Context,
  summary: SummaryRow,
  scan: Assembled,
  what: '盖章扫描件' | '呈批单扫描件',
): Promise<string> {
  const { id } = await keepFile(ctx, scan.bytes, {
    name: safeName(`第${summary.n}号汇总表-${what}.pdf`),
    mime: PDF,
    noun: 'summary',
    subjectId: summary.id,
    seenBy: summary.seenBy,
    pages: scan.pages,
  })
  return id
}
