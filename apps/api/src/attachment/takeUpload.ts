import { join } from 'node:path'
import { materialTypes, safeName } from '@huibian/domain'
import { fileTypeFromFile } from 'file-type'
import { signedInOf, type Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import './attachment.messages'
import { dropUpload, ownUpload, uploadStore, type Purpose } from './uploads'

/** An upload whose content was found to be what its purpose asks for. `mime` is what it is, not what it was called. */
export type Taken = { id: string; name: string; mime: string; path: string; size: number }

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const pdf = 'application/pdf'
const zip = 'application/zip'
const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff']

const accepted: {
  [purpose in Purpose]: { types: readonly string[]; zh: string; en: string; old?: string }
} = {
  picture: { types: pictures, zh: '图片（JPG、PNG）', en: 'a picture (JPG, PNG)' },
  scan: { types: [pdf, ...pictures], zh: ' PDF 或图片', en: 'a PDF or a picture' },
  docx: { types: [word], zh: ' Word 文件（.docx）', en: 'a Word file (.docx)', old: 'upload.oldWord' },
  print: { types: [pdf], zh: ' PDF', en: 'a PDF' },
  sheet: { types: [sheet], zh: '表格文件（.xlsx）', en: 'a spreadsheet (.xlsx)', old: 'upload.oldSheet' },
  notice: { types: [pdf], zh: ' PDF 文件', en: 'a PDF' },
  incoming: {
    types: [pdf, word, sheet, ...pictures],
    zh: '汇总表（.xlsx）、正文（.docx）或盖章扫描件（PDF、图片）',
    en: 'a table (.xlsx), a text (.docx) or a stamped scan (PDF, picture)',
    old: 'upload.oldOffice',
  },
  package: { types: [zip], zh: ' ZIP 报送包', en: 'a package (ZIP)' },
  packet: {
    types: [zip, word, sheet, pdf, ...pictures],
    zh: ' ZIP、Word（.docx）、表格（.xlsx）、PDF 或图片',
    en: 'an archive (ZIP), a Word file (.docx), a spreadsheet (.xlsx), a PDF or a picture',
    old: 'upload.oldOffice',
  },
  template: {
    types: [word, sheet],
    zh: ' Word（.docx）或表格（.xlsx）文件',
    en: 'a Word file (.docx) or a spreadsheet (.xlsx)',
    old: 'upload.oldOffice',
  },
  annex: {
    types: [pdf, word, sheet],
    zh: ' PDF、Word（.docx）或表格（.xlsx）文件',
    en: 'a PDF, a Word file (.docx) or a spreadsheet (.xlsx)',
    old: 'upload.oldOffice',
  },
  original: {
    types: [pdf, ...pictures, word, sheet, zip],
    zh: ' PDF、图片、Word（.docx）、表格（.xlsx）或压缩文件（.zip）',
    en: 'a PDF, a picture, a Word file (.docx), a spreadsheet (.xlsx) or an archive (.zip)',
    old: 'upload.oldOffice',
  },
  material: {
    types: materialTypes,
    zh: '视频、音频、图片、PDF、Word（.docx）或压缩文件（.zip）',
    en: 'a film, a sound, a picture, a PDF, a Word file (.docx) or an archive (.zip)',
    old: 'upload.oldWord',
  },
}

async function typeOf(path: string, name: string, purpose: Purpose): Promise<string> {
  const found = await fileTypeFromFile(path).catch(() => undefined)
  const { types, zh, en, old } = accepted[purpose]
  // Word and WPS before 2007, and files with a password, are one container: both can only be saved anew.
  if (old && (found?.mime === 'application/x-cfb' || /\.(doc|wps|xls|et)$/i.test(name))) refuse(old, { name })
  if (!found || !types.includes(found.mime))
    refuse('upload.wrongType', { name, expected: zh, expectedEn: en })
  return found.mime
}

/** A scan may serve several cases, and what came in is looked at before it is taken: they stay until they expire. */
const lasting: ReadonlySet<Purpose> = new Set<Purpose>(['scan', 'package', 'packet', 'incoming'])

/** The asker's own finished upload for this purpose, checked by its content. Unless it lasts, it is forgotten with the commit. */
export async function takeUpload(ctx: Context, uploadId: string, purpose: Purpose): Promise<Taken> {
  const store = uploadStore(ctx.config)
  const upload = await ownUpload(store, uploadId, signedInOf(ctx).accountId)
  if (!upload) refuse('upload.expired')
  const name = safeName(upload.metadata?.['filename'] || '未命名', 150)
  if (upload.offset !== upload.size) refuse('upload.unfinished', { name })
  if (upload.metadata?.['purpose'] !== purpose) refuse('upload.otherPurpose', { name })
  if (upload.size === 0) refuse('upload.empty', { name })
  const path = join(store.directory, upload.id)
  const mime = await typeOf(path, name, purpose)
  if (!lasting.has(purpose)) ctx.afterCommit.push(() => dropUpload(store, upload.id))
  return { id: upload.id, name, mime, path, size: upload.size }
}
