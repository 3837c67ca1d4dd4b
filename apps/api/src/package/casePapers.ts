import {
  caseForm,
  casePage,
  writeDocx,
  writePdf,
  type CaseFormData,
  type CasePageData,
  type ImageSource,
} from '@huibian/documents'
import {
  fieldOf,
  optionName,
  wordsOf,
  type Body,
  type Campaign,
  type Content,
  type FieldValue,
  type Period,
  type Person,
} from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import type { Context } from '../platform/context'
import { rendering } from '../seal/file'
import type { Frame } from '../summary/frame'
import { chineseDate, codeMark } from '../summary/papers'

/** A case as it went with a package. */
export type SentCase = {
  position: number
  entryId: string
  number: string
  phase: string
  versionId: string
  versionN: number
  code: string
  sha256: string
  title: string
  theme: string
  content: Content
  attachments: { id: string; sha256: string }[]
  campaignVersion: number
  finalisedAt: Date
  unit: string
  region: string
  scanFileId: string | null
}

const isBody = (value: FieldValue | undefined): value is Body =>
  Array.isArray(value) && value.every((block) => typeof block === 'object')
const isPerson = (value: FieldValue | undefined): value is Person =>
  typeof value === 'object' && !Array.isArray(value) && 'mobile' in value
const isPeriod = (value: FieldValue | undefined): value is Period =>
  typeof value === 'object' && !Array.isArray(value) && 'from' in value

/** A field's value in words, as a form prints it. */
function textOf(file: Campaign, content: Content, id: string | undefined): string {
  const field = id === undefined ? undefined : fieldOf(file.form, id)
  const value = field && content[field.id]
  if (!field || value === undefined) return ''
  if (typeof value === 'string') return optionName(field, value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (isPeriod(value)) {
    return `${chineseDate(value.from)} 至 ${value.to === '' ? '今' : chineseDate(value.to)}`
  }
  return ''
}

const note = (n: number): string => `第 ${n} 稿`

function formData(ctx: Context, frame: Frame, file: Campaign, one: SentCase): CaseFormData {
  const paper = file.documents.find((document) => document.kind === 'entryForm')
  const fields = file.form.fields.filter(({ id }) => paper?.fields.includes(id))
  const idOf = (wanted: (field: (typeof fields)[number]) => boolean): string | undefined => fields.find(wanted)?.id
  const said = (id: string | undefined): string => textOf(file, one.content, id)
  const free = fields.filter(({ type, filledFrom }) => type === 'text' && filledFrom === undefined)
  const narrowed = new Set(file.phases.flatMap(({ allows }) => Object.keys(allows)))
  const person = fields.map(({ id }) => one.content[id]).find(isPerson)
  return {
    campaign: frame.campaignTitle,
    heading: wordsOf(paper?.name ?? '案例报送表'),
    unit: said(idOf(({ filledFrom }) => filledFrom === 'organisationName')) || one.unit,
    unitType: said(idOf(({ filledFrom }) => filledFrom === 'organisationType')),
    region: said(idOf(({ filledFrom }) => filledFrom === 'region')) || one.region,
    title: one.title,
    phase: said(idOf(({ filledFrom }) => filledFrom === 'phase')) || frame.phaseTitle,
    theme: said(idOf(({ id }) => narrowed.has(id))),
    served: said(free[1]?.id),
    period: said(idOf(({ type }) => type === 'period')),
    summary: said(idOf(({ type }) => type === 'longText')),
    sentBefore: said(idOf(({ type }) => type === 'yesNo')),
    contact: person ?? { name: '', title: '', phone: '', mobile: '', email: '' },
    pledge: wordsOf(paper?.statement ?? ''),
    version: codeMark(ctx, one.code, note(one.versionN)),
    demo: ctx.config.demo,
    created: one.finalisedAt.toISOString(),
  }
}

function pageData(ctx: Context, frame: Frame, file: Campaign, one: SentCase): CasePageData {
  return {
    campaign: frame.campaignTitle,
    title: one.title,
    region: one.region,
    unit: one.unit,
    sections: file.form.fields
      .filter(({ type }) => type === 'rich')
      .flatMap(({ id, label }) => {
        const body = one.content[id]
        return isBody(body) ? [{ heading: wordsOf(label).replace(/（[^（）]*）$/, ''), body }] : []
      }),
    version: codeMark(ctx, one.code, note(one.versionN)),
    preview: false,
    demo: ctx.config.demo,
    created: one.finalisedAt.toISOString(),
  }
}

async function pictures(ctx: Context, one: SentCase): Promise<ImageSource> {
  const bytes = new Map<string, Uint8Array>()
  for (const { id, sha256 } of one.attachments) bytes.set(id, await ctx.files.bytes(sha256))
  return (id) => {
    const picture = bytes.get(id)
    if (!picture) throw new Error(`${one.number} has no picture ${id}`)
    return picture
  }
}

/** The clean form of a case and its text in Word, by the rules that were in force when it was finalised. */
export async function casePapers(
  ctx: Context,
  frame: Frame,
  one: SentCase,
): Promise<{ form: Uint8Array; docx: Uint8Array }> {
  const file = await campaignFileLoader(ctx).load({ campaignId: frame.campaignId, version: one.campaignVersion })
  const form = await writePdf(caseForm(formData(ctx, frame, file, one)), rendering(ctx))
  const docx = await writeDocx(casePage(pageData(ctx, frame, file, one)), { images: await pictures(ctx, one) })
  return { form: form.bytes, docx }
}
