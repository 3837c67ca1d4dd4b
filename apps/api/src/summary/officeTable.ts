import { summaryTable, type TemplateData } from '@huibian/documents'
import { chineseDay, filledFields, versionCode, wordsOf, type Content } from '@huibian/domain'
import { printSummaryWorkbook, printWord } from '../attachment/writeOffice'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Progress } from '../platform/jobs'
import { refuse } from '../platform/refusal'
import { layForSeal, type Laid } from '../seal/layout'
import { roleWords } from '../seal/seal.words'
import { officeKinds } from '../template/kinds'
import { type Filled, fillOffice, officeAsPdf } from '../template/office'
import { templateByIdLoader, templateLoader } from '../template/template.queries'
import type { Template } from '../template/template.type'
import type { Frame } from './frame'
import { codeMark, tableData } from './papers'
import type { Printed, PrintedRow } from './printed'
import type { SummaryRow } from './summary.entity'

/** The office's own file in which a table comes out: that with which it was frozen, else today's; null where it is our layout. */
export async function officeFileOf(
  ctx: Context,
  { campaignId, frozen, templateId }: Pick<SummaryRow, 'campaignId' | 'frozen' | 'templateId'>,
  version: number,
): Promise<Template | null> {
  if (!frozen) return templateLoader(ctx).load({ campaignId, paper: 'summaryTable', version })
  return templateId === null ? null : templateByIdLoader(ctx).load(templateId)
}

type Version = { sha256: string; content: Content; number: string | null; region: string }

/** The texts of the versions that the table names by their hashes; a version never changes. */
async function versionsIn(ctx: Context, printed: Printed): Promise<Map<string, Version>> {
  const found = await rows<Version>(
    ctx.db,
    `select v.sha256, v.content, e.number, o.region from entry_version v
     join entry e on e.id = v.entry_id join organisation o on o.id = e.filer_id
     where v.entry_id = any($1::uuid[]) and v.sha256 = any($2::text[])`,
    [printed.rows.map(({ entry }) => entry), printed.rows.map(({ version }) => version)],
  )
  return new Map(found.map((version) => [version.sha256, version]))
}

function rowData(frame: Frame, row: PrintedRow, version: Version | undefined, at: number) {
  const { form } = frame.file
  const said = version ? filledFields(form, version.content) : { title: row.title }
  const units = form.fields.filter(({ filledFrom }) => filledFrom === 'organisationName')
  const region = form.fields.find(({ filledFrom }) => filledFrom === 'region')
  return {
    ...said,
    // A unit is called on the table as it was called when the table was frozen.
    ...Object.fromEntries(units.map(({ id }) => [id, row.unit])),
    '@row': at + 1,
    '@unit': row.unit,
    '@region': (region && said[region.id]) || version?.region || '',
    '@number': version?.number ?? '',
    '@draft': `第 ${row.n} 稿`,
    '@code': versionCode(row.version),
    '@remark': row.remark,
  }
}

async function dataOf(
  ctx: Context,
  frame: Frame,
  summary: SummaryRow,
  printed: Printed,
): Promise<TemplateData> {
  const versions = await versionsIn(ctx, printed)
  const table = `第 ${summary.n} 号汇总表`
  const mark = summary.code ? codeMark(ctx, summary.code, table) : undefined
  return {
    fields: {
      '@campaign': wordsOf(frame.file.notice.title),
      '@unit': printed.unit,
      '@phase': frame.phaseTitle,
      '@table': table,
      '@count': printed.rows.length,
      '@filledBy': printed.filledBy,
      '@phone': printed.phone,
      '@code': summary.code ?? '',
      '@date': chineseDay(printed.date),
    },
    rows: printed.rows.map((row, at) => rowData(frame, row, versions.get(row.version), at)),
    code: mark ? { words: `${table}　校验码：${mark.code}`, address: mark.qr } : { words: '未冻结' },
  }
}

/** A table, with what it prints and what stands around it. */
export type Table = { frame: Frame; summary: SummaryRow; printed: Printed }

/** 汇总表 in the office's own file: what was frozen, or, before that, what would be, which then says 未冻结 at its foot. */
async function fillTable(
  ctx: Context,
  { frame, summary, printed }: Table,
  template: Template,
): Promise<Filled> {
  const data = await dataOf(ctx, frame, summary, printed)
  const at = new Date(`${printed.date}T00:00:00+08:00`)
  return fillOffice(ctx, template, { marks: template.marks, data, at })
}

/** The table to seal, in the office's own file; null where it is our layout. */
export async function layTable(ctx: Context, table: Table, progress: Progress): Promise<Laid | null> {
  const { frame, summary, printed } = table
  const template = await officeFileOf(ctx, summary, frame.campaignVersion)
  if (!template) return null
  await progress(0.1, 'step.filling')
  const filled = { template, ...(await fillTable(ctx, table, template)) }
  const { name, sealingName } = frame.organisation
  const sealer = { names: [printed.unit, sealingName, name], roles: roleWords.table }
  const words = { sealers: [sealer], date: chineseDay(printed.date) }
  return layForSeal(ctx, filled, words, progress)
}

/** The table as a workbook or a Word file: in the office's own file where that is of this kind, else in our layout. */
export async function tableAs(ctx: Context, table: Table, as: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const { frame, summary, printed } = table
  const template = await officeFileOf(ctx, summary, frame.campaignVersion)
  if (template && officeKinds[template.kind].extension === as)
    return (await fillTable(ctx, table, template)).bytes
  const data = tableData(ctx, summary, printed, summary.code)
  return as === 'xlsx' ? printSummaryWorkbook(ctx, data) : printWord(ctx, { document: summaryTable(data) })
}

/** The table as PDF in the layout of the office's own file. */
export async function tableInOffice(ctx: Context, table: Table): Promise<Uint8Array> {
  const { frame, summary } = table
  const template = (await officeFileOf(ctx, summary, frame.campaignVersion)) ?? refuse('template.noFile')
  return officeAsPdf(ctx, template, await fillTable(ctx, table, template))
}
