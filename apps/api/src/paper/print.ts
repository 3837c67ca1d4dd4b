import {
  caseForm,
  caseFormLabels,
  casePage,
  receipt,
  renderPdf,
  workForm,
  type CaseFormData,
  type CasePageData,
  type Document,
  type ImageSource,
  type PdfResult,
} from '@huibian/documents'
import { entryFormOf, entryNoun, wordsOf } from '@huibian/domain'
import { printWord, printWorkbook } from '../attachment/writeOffice'
import { officeKinds } from '../template/kinds'
import type { Context } from '../platform/context'
import { bylineOf } from './byline'
import { markOf, pictureBytes, picturesOf, type Copy } from './copy'
import type { Receipt } from './receipts'
import { fillForm, officeFileOf } from './officeForm'
import type { FormLabel } from './formPlaces'
import { workData, workLabels } from './workPaper'
import { enteredLine, personIn, phaseName, printed, readersText, sectionsOf } from './words'
import { fontFoldersOf } from '../attachment/faces'

const limits = { heap: 600, time: 30_000 }

function print(ctx: Context, document: Document, images?: ImageSource): Promise<PdfResult> {
  return renderPdf(document, { fontFolders: fontFoldersOf(ctx), ...(images ? { images } : {}) }, limits)
}

const pdf = async (...order: Parameters<typeof print>): Promise<Uint8Array> => (await print(...order)).bytes

const createdAt = (ctx: Context, { version }: Copy): string => (version?.finalisedAt ?? ctx.now).toISOString()

function formData(ctx: Context, copy: Copy): CaseFormData {
  const { file, content, entry, frame } = copy
  const paper = entryFormOf(file, entry.route)
  const said = (id: string): string => printed(file, content, id)
  const version = markOf(ctx, copy.version)
  return {
    campaign: wordsOf(file.notice.title),
    heading: wordsOf(paper?.name ?? `${entryNoun(file, 'zh')}报送表`),
    unit: said('unit') || frame.filer.name,
    unitType: said('unitType'),
    region: said('region'),
    title: said('title'),
    phase: phaseName(file, entry.phase),
    theme: said('theme'),
    served: said('serviceObject'),
    period: said('period'),
    summary: said('summary'),
    sentBefore: said('previouslyFiled'),
    contact: personIn(content, 'contact'),
    pledge: wordsOf(paper?.statement ?? ''),
    ...(version ? { version } : {}),
    ...enteredLine(frame),
    demo: ctx.config.demo,
    created: createdAt(ctx, copy),
  }
}

/** `preview` is set where 预览 stands across the page. */
function pageData(ctx: Context, copy: Copy, preview: boolean): CasePageData {
  const { file, content, frame } = copy
  const text = readersText(file, content)
  return {
    campaign: wordsOf(file.notice.title),
    title: text.title || '（未填写名称）',
    region: printed(file, content, 'region'),
    unit: printed(file, content, 'unit') || frame.filer.name,
    sections: text.sections,
    preview,
    demo: ctx.config.demo,
    created: createdAt(ctx, copy),
  }
}

/** What 案例报送表 has places for. */
const caseFields =
  'unit unitType region title phase theme serviceObject period summary previouslyFiled contact'.split(' ')

/** Whether 案例报送表 has a place for all that the form asks. */
const isCase = ({ file, entry }: Copy): boolean =>
  entryFormOf(file, entry.route)?.fields.every((id) => caseFields.includes(id)) ?? false

/** Which place of our form says what, by the label left of it. */
export const labelsOf = (copy: Copy): readonly FormLabel[] =>
  isCase(copy) ? caseFormLabels : workLabels(copy)

/** The stamped form of an entry: the case's own where it asks no more than that has places for, else that of a work. */
function formOf(ctx: Context, copy: Copy): Document {
  return isCase(copy) ? caseForm(formData(ctx, copy)) : workForm(workData(ctx, copy))
}

/** The stamped form: clean with code and QR for a version that stands, else with 未定稿 across it. */
export function printForm(ctx: Context, copy: Copy): Promise<Uint8Array> {
  return pdf(ctx, formOf(ctx, copy))
}

/** The same, with how many pages it has and where its seal is pressed. */
export function printFormToSeal(ctx: Context, copy: Copy): Promise<PdfResult> {
  return print(ctx, formOf(ctx, copy))
}

/** The same form as a file that the unit may go on filling in: the office's own where there is one, else ours in Word or Excel. */
export async function writeForm(ctx: Context, copy: Copy, as: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const template = await officeFileOf(ctx, copy)
  if (template && officeKinds[template.kind].extension === as)
    return (await fillForm(ctx, copy, template)).bytes
  const form = formOf(ctx, copy)
  return as === 'docx' ? printWord(ctx, { document: form }) : printWorkbook(ctx, form)
}

/** The page that the book will print. */
export async function printPreview(ctx: Context, copy: Copy): Promise<Uint8Array> {
  const page = { ...pageData(ctx, copy, copy.version === null), ...(await bylineOf(ctx, copy.entry.id)) }
  return pdf(ctx, casePage(page), await picturesOf(ctx, copy))
}

/** The text as a Word file, for the leader to revise; it comes back through the import. */
export async function writeDraft(ctx: Context, copy: Copy): Promise<Uint8Array> {
  // What comes back is told apart by its headings, those without a text yet included.
  const sections = sectionsOf(copy.file, copy.content)
  return printWord(ctx, {
    document: casePage({ ...pageData(ctx, copy, false), sections }),
    pictures: await pictureBytes(ctx, copy),
  })
}

/** 回执 of one act. */
export function printReceipt(ctx: Context, { file }: Copy, said: Receipt): Promise<Uint8Array> {
  const version = markOf(ctx, said.version)
  return pdf(
    ctx,
    receipt({
      heading: said.heading,
      statement: said.statement,
      receiver: said.receiver,
      facts: said.facts,
      campaign: wordsOf(file.notice.title),
      ...(version ? { version } : {}),
      demo: ctx.config.demo,
      created: ctx.now.toISOString(),
    }),
  )
}
