import {
  approvalSheet,
  type ApprovalSheetData,
  renderPdf,
  summaryTable,
  type CodeMark,
  type Document,
  type PdfResult,
  type SummaryTableData,
} from '@huibian/documents'
import { chineseDay, dayOf, entryNoun, fillPattern, safeName, wordsOf, type Campaign } from '@huibian/domain'
import { keepFile } from '../attachment/keepFile'
import { awake } from '../platform/awake'
import type { Context } from '../platform/context'
import type { FileLink } from '../platform/wire.type'
import { fileById, PDF, rendering, XLSX } from '../seal/file'
import { sealUseOf, type SealUse } from '../seal/seal.queries'
import { frameOf, type Frame } from './frame'
import type { Printed } from './printed'
import type { SummaryRow } from './summary.entity'
import { waiversOf } from './waivers'

/** The code and the address that a clerk or a phone checks a paper by. */
export function codeMark(ctx: Context, code: string, note: string): CodeMark {
  return { code, qr: `${ctx.config.publicUrl}/v/${code}`, note }
}

const noteOf = (summary: Pick<SummaryRow, 'n'>): string => `第 ${summary.n} 号汇总表`

/** The paper table's data; without a code it says that it is not frozen. */
export function tableData(
  ctx: Context,
  summary: Pick<SummaryRow, 'n'>,
  printed: Printed,
  code: string | null,
): SummaryTableData {
  return {
    campaign: printed.campaign,
    heading: printed.heading,
    ...(ctx.called ? { noun: ctx.called.noun } : {}),
    unit: printed.unit,
    filledBy: printed.filledBy,
    phone: printed.phone,
    date: chineseDay(printed.date),
    ...(printed.columns ? { columns: printed.columns } : {}),
    rows: printed.rows,
    ...(code ? { version: codeMark(ctx, code, noteOf(summary)) } : {}),
    demo: ctx.config.demo,
    created: ctx.now.toISOString(),
  }
}

/** The table's file name by the campaign's pattern, without its folder. */
export function tableName(frame: Frame, extension: string): string {
  const pattern = frame.file.package?.summaryTable.split('/').at(-1) ?? '{活动名称}-{单位名称}-第{n}阶段'
  return safeName(fillPattern(pattern, namesOf(frame)) + extension)
}

/** The values that names of one receiver's papers may use. */
export function namesOf(frame: Frame): { [place: string]: string | number } {
  return {
    单位名称: frame.organisation.sealingName || frame.organisation.name,
    省份: frame.organisation.shortName,
    n: frame.phaseNumber,
    活动名称: frame.campaignTitle,
    日期: '',
    包号: '',
    序号: '',
    案例名称: '',
    报送单位: '',
  }
}

const limits = { heap: 700, time: 60_000 }

/** A paper of the table as PDF, laid out beside the server's own work: a table of a thousand lines takes seconds. */
export const layOut = (ctx: Context, document: Document): Promise<PdfResult> =>
  awake(ctx, renderPdf(document, rendering(ctx), limits))

/** Prints a table that is being frozen and keeps the paper. Returns the file's id. */
export async function printTable(
  ctx: Context,
  summary: SummaryRow,
  printed: Printed,
  code: string,
): Promise<string> {
  const paper = await layOut(ctx, summaryTable(tableData(ctx, summary, printed, code)))
  const { id } = await keepFile(ctx, paper.bytes, {
    name: tableName(await frameOf(ctx, summary), '.pdf'),
    mime: PDF,
    noun: 'summary',
    subjectId: summary.id,
    seenBy: summary.seenBy,
    pages: paper.pages,
  })
  return id
}

const nameOf = (file: Campaign, kind: 'approvalSheet' | 'summaryTable'): string =>
  wordsOf(file.documents.find((document) => document.kind === kind)?.name ?? '呈批单')

/** What the register says of the use of the seal, as the 呈批单 tells it. */
function sealingOf({ n, way, copies, keeper, at }: SealUse): NonNullable<ApprovalSheetData['sealing']> {
  const how = way === 'system' ? '已在系统中用印' : '已在纸质件上用印'
  return {
    note: `${how}，${copies} 份，用印登记簿第 ${n} 号。`,
    name: keeper,
    date: chineseDay(dayOf(at.toISOString())),
  }
}

/** The 呈批单 of a frozen table, with what is recorded so far. */
export async function approvalDocument(ctx: Context, summary: SummaryRow): Promise<Document> {
  const frame = await frameOf(ctx, summary)
  const file = summary.pdfFileId ? await fileById(ctx, summary.pdfFileId) : null
  const rows = summary.frozen?.rows ?? []
  const { approver, approvedAt, code } = summary
  const reasons = (await waiversOf(ctx, summary)).map(({ reason }) => reason)
  const approval =
    approver && approvedAt
      ? {
          opinion: summary.approvalOpinion ?? '',
          name: approver,
          date: chineseDay(dayOf(approvedAt.toISOString())),
        }
      : undefined
  const use = summary.frozenSha256 ? await sealUseOf(ctx, summary.id, summary.frozenSha256) : undefined
  const noun = entryNoun(frame.file, 'zh')
  return approvalSheet({
    heading: nameOf(frame.file, 'approvalSheet'),
    unit: frame.organisation.name,
    number: `${frame.phaseNumber}-${String(summary.n).padStart(3, '0')}`,
    matter: `报送${frame.campaignTitle}${frame.phaseTitle}${noun}并在${nameOf(frame.file, 'summaryTable')}上用印`,
    file: file?.name ?? tableName(frame, '.pdf'),
    pages: file?.pages ?? 1,
    copies: use?.copies ?? 1,
    requestedBy: summary.frozen?.filledBy ?? '',
    date: chineseDay(dayOf(ctx.now.toISOString())),
    facts: [
      { label: noun, value: `${rows.length} 个` },
      { label: '报送单位', value: `${new Set(rows.map((row) => row.unit)).size} 家` },
      // What the approver must know before signing.
      ...(reasons.length > 0 ? [{ label: '情况说明', value: [...new Set(reasons)].join('；') }] : []),
    ],
    ...(approval ? { approval } : {}),
    ...(use ? { sealing: sealingOf(use) } : {}),
    ...(code ? { version: codeMark(ctx, code, noteOf(summary)) } : {}),
    demo: ctx.config.demo,
    created: ctx.now.toISOString(),
  })
}

/** Papers that are printed anew whenever they are fetched, and known by their address. */
export async function paperLink(
  ctx: Context,
  summary: SummaryRow,
  paper: 'summary.xlsx' | 'approval.pdf',
): Promise<FileLink | null> {
  if (!summary.frozen || !summary.frozenSha256) return null
  const frame = await frameOf(ctx, summary)
  const sheet = paper === 'approval.pdf'
  return {
    id: `${summary.id}-${paper}`,
    name: sheet ? `${nameOf(frame.file, 'approvalSheet')}.pdf` : tableName(frame, '.xlsx'),
    mime: sheet ? PDF : XLSX,
    size: 0,
    sha256: '',
    url: `/files/summaries/${summary.id}/${paper}`,
  }
}
