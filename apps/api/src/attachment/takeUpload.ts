import { join } from 'node:path'
import { materialTypes, recordingTypes, safeName } from '@huibian/domain'
import { fileTypeFromFile } from 'file-type'
import { signedInOf, type Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import './attachment.messages'
import { officeOf } from './officeZip'
import { modernised, oldSentences, outdated } from './oldOffice'
import { dropUpload, ownUpload, uploadStore, type Purpose } from './uploads'

/**
 * An upload whose content was found to be what its purpose asks for. `mime` is what it is, not what it was called. Of a file of before 2007
 * it is what was made of it, and `original` what came.
 */
export type Taken = {
  id: string
  name: string
  mime: string
  path: string
  size: number
  original?: Lying
}

type Lying = { name: string; mime: string; path: string }

/** A file that came, and of which one it was made. */
export type Arrived = Lying & Pick<Taken, 'original'>

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const pdf = 'application/pdf'
const zip = 'application/zip'
const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff']

const accepted: {
  [purpose in Purpose]: { types: readonly string[]; zh: string; en: string }
} = {
  picture: { types: pictures, zh: '图片（JPG、PNG）', en: 'a picture (JPG, PNG)' },
  recording: { types: recordingTypes, zh: '视频或音频', en: 'a film or a sound' },
  scan: { types: [pdf, ...pictures], zh: ' PDF 或图片', en: 'a PDF or a picture' },
  docx: { types: [word], zh: ' Word 文件（.docx）', en: 'a Word file (.docx)' },
  print: { types: [pdf], zh: ' PDF', en: 'a PDF' },
  sheet: { types: [sheet], zh: '表格文件（.xlsx）', en: 'a spreadsheet (.xlsx)' },
  notice: { types: [pdf], zh: ' PDF 文件', en: 'a PDF' },
  incoming: {
    types: [pdf, word, sheet, ...pictures],
    zh: '汇总表（.xlsx）、正文（.docx）或盖章扫描件（PDF、图片）',
    en: 'a table (.xlsx), a text (.docx) or a stamped scan (PDF, picture)',
  },
  package: { types: [zip], zh: ' ZIP 报送包', en: 'a package (ZIP)' },
  packet: {
    types: [zip, word, sheet, pdf, ...pictures],
    zh: ' ZIP、Word（.docx）、表格（.xlsx）、PDF 或图片',
    en: 'an archive (ZIP), a Word file (.docx), a spreadsheet (.xlsx), a PDF or a picture',
  },
  template: {
    types: [word, sheet],
    zh: ' Word（.docx）或表格（.xlsx）文件',
    en: 'a Word file (.docx) or a spreadsheet (.xlsx)',
  },
  annex: {
    types: [pdf, word, sheet],
    zh: ' PDF、Word（.docx）或表格（.xlsx）文件',
    en: 'a PDF, a Word file (.docx) or a spreadsheet (.xlsx)',
  },
  original: {
    types: [pdf, ...pictures, word, sheet, zip],
    zh: ' PDF、图片、Word（.docx）、表格（.xlsx）或压缩文件（.zip）',
    en: 'a PDF, a picture, a Word file (.docx), a spreadsheet (.xlsx) or an archive (.zip)',
  },
  material: {
    types: materialTypes,
    zh: '视频、音频、图片、PDF、Word（.docx）或压缩文件（.zip）',
    en: 'a film, a sound, a picture, a PDF, a Word file (.docx) or an archive (.zip)',
  },
}

/** What is kept of an upload: what came, also where something newer was made of it to be read. */
export const asItCame = (taken: Arrived): Lying => taken.original ?? taken

/** Word and WPS before 2007, and files with a password, are one container; a text in RTF is often called .doc. */
const isOld = (mime: string | undefined, name: string): boolean =>
  mime === 'application/x-cfb' || (mime === 'application/rtf' && outdated(name) !== undefined)

type File = Omit<Taken, 'id' | 'mime'>
type Found = Omit<Taken, 'id'>

/** What a file is by its bytes; of a ZIP that may be an office file also by those at its end. */
async function mimeOf(path: string): Promise<string | undefined> {
  const mime = (await fileTypeFromFile(path).catch(() => undefined))?.mime
  const office = mime === zip ? await officeOf(path) : undefined
  return office ? { word, sheet }[office] : mime
}

/** A file with what it is; of an old one, what this server could make of it. */
async function found(ctx: Context, file: File, purpose: Purpose): Promise<Found> {
  const { path, name } = file
  const { types, zh, en } = accepted[purpose]
  const mime = await mimeOf(path)
  const says = oldSentences[purpose]
  if (says && (isOld(mime, name) || outdated(name))) {
    const modern = isOld(mime, name) ? await modernised(ctx, { path, name, purpose }) : undefined
    if (!mime || !modern) return refuse(says, { name })
    return { ...(await found(ctx, modern, purpose)), original: { name, mime, path } }
  }
  if (!mime || !types.includes(mime))
    return refuse('upload.wrongType', { name, expected: zh, expectedEn: en })
  return { ...file, mime }
}

/** A scan may serve several cases, and what came in is looked at before it is taken: they stay until they expire. */
const lasting: ReadonlySet<Purpose> = new Set<Purpose>(['scan', 'package', 'packet', 'incoming'])

/**
 * The asker's own finished upload for this purpose, or one of these, checked by its content. Unless it lasts, it is forgotten with the
 * commit.
 */
export async function takeUpload(
  ctx: Context,
  uploadId: string,
  asked: Purpose | readonly Purpose[],
): Promise<Taken> {
  const store = uploadStore(ctx.config)
  const upload = await ownUpload(store, uploadId, signedInOf(ctx).accountId)
  if (!upload) refuse('upload.expired')
  const name = safeName(upload.metadata?.['filename'] || '未命名', 150)
  if (upload.offset !== upload.size) refuse('upload.unfinished', { name })
  const purpose = [asked].flat().find((one) => one === upload.metadata?.['purpose'])
  if (!purpose) return refuse('upload.otherPurpose', { name })
  if (upload.size === 0) refuse('upload.empty', { name })
  const path = join(store.directory, upload.id)
  const file = await found(ctx, { path, name, size: upload.size }, purpose)
  if (!lasting.has(purpose)) ctx.afterCommit.push(() => dropUpload(store, upload.id))
  return { id: upload.id, ...file }
}
