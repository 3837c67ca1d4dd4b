import { renderPdf, unitForm, type Document } from '@huibian/documents'
import { entryFormOf, entryNoun, settingsOf, stampersOf, wordsOf } from '@huibian/domain'
import { fontFoldersOf } from '../attachment/faces'
import { printWord, printWorkbook } from '../attachment/writeOffice'
import { unitsByLevel } from '../entry/stampers'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import type { Copy } from './copy'
import './paper.messages'
import { standingOf } from './unitForm.queries'
import { phaseName, printed } from './words'

const limits = { heap: 600, time: 30_000 }

/** 合报表: the one form of a unit, which names every 稿 of the phase that stands. */
async function formOf(ctx: Context, { file, content, entry, frame }: Copy): Promise<Document> {
  if (settingsOf(file).formPer !== 'unit') return refuse('paper.perEntry')
  const standing = await standingOf(ctx, entry)
  if (standing.length === 0) return refuse('paper.noneStands')
  const paper = entryFormOf(file, entry.route)
  const noun = entryNoun(file, 'zh')
  const units = unitsByLevel(file, entry.route, frame)
  const stampers = (paper ? stampersOf(paper) : []).map((level) => units[level] ?? '')
  return unitForm({
    campaign: wordsOf(file.notice.title),
    heading: wordsOf(paper?.name ?? `${noun}报送表`),
    noun,
    unit: printed(file, content, 'unit') || frame.filer.name,
    phase: phaseName(file, entry.phase),
    pledge: wordsOf(paper?.statement ?? ''),
    stampers,
    entries: standing.map(({ title, n, code }) => ({ title, version: `第 ${n} 稿`, code })),
    address: `${ctx.config.publicUrl}/v`,
    demo: ctx.config.demo,
    created: ctx.now.toISOString(),
  })
}

export async function printUnitForm(ctx: Context, copy: Copy): Promise<Uint8Array> {
  return (await renderPdf(await formOf(ctx, copy), { fontFolders: fontFoldersOf(ctx) }, limits)).bytes
}

/** The same as a file that the unit may go on filling in. */
export async function writeUnitForm(ctx: Context, copy: Copy, as: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const document = await formOf(ctx, copy)
  return as === 'docx' ? printWord(ctx, { document }) : printWorkbook(ctx, document)
}
