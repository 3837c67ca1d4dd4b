import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filledContent, templateChoices, wordsOf } from '@huibian/domain'
import { takeUpload } from '../attachment/takeUpload'
import { demandVerb } from '../entry/demand'
import { lockEntry } from '../entry/entry.queries'
import type { ImportedDraft } from '../filing/filing.type'
import { importedContent, keepImported } from '../filing/keepImported'
import { leftOut } from '../filing/wordLost'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { sentenceOf } from '../platform/say'
import { copyOf, type Copy } from './copy'
import { byLabels, byMarks, strange, type SortedForm } from './formPlaces'
import { officeFileOf } from './officeForm'
import { labelsOf, writeForm } from './print'
import { readForm, type FormCell } from './readForm'

/** The cells of the form as it would be printed now. */
async function printedCells(ctx: Context, copy: Copy): Promise<FormCell[]> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-form-'))
  try {
    const path = join(folder, 'printed.xlsx')
    await writeFile(path, await writeForm(ctx, copy, 'xlsx'))
    return (await readForm(path)).cells
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** How the cells of a copy's form are told apart: by our labels, or by the marks of the office's own workbook. */
async function sorter(ctx: Context, copy: Copy): Promise<(cells: readonly FormCell[]) => SortedForm> {
  const template = await officeFileOf(ctx, copy)
  if (template?.kind !== 'sheet') return (cells) => byLabels(cells, labelsOf(copy))
  const choices = templateChoices(copy.file, 'entryForm').fields
  const names = choices.map(({ id, label }) => ({ key: id, label: wordsOf(label) }))
  return (cells) => byMarks(cells, template.marks.fields, names)
}

/** What a filled form (.xlsx) brings to the draft whose form it is: the filer sees what would change and saves. */
export async function importForm(ctx: Context, id: string, uploadId: string): Promise<ImportedDraft> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'entry.import', entry)
  const taken = await takeUpload(ctx, uploadId, 'sheet')
  const copy = await copyOf(ctx, id)
  const sort = await sorter(ctx, copy)
  const { cells, lost } = await readForm(taken.path)
  const printed = await printedCells(ctx, copy)
  const [filled, before] = [sort(cells), sort(printed)]
  if (filled.places.length === 0) return refuse('form.noPlaces', { name: taken.name })
  const { form } = copy.file
  const said = filledContent(form, { content: copy.content, printed: before.places }, filled.places)
  const content = importedContent(form, said.content)
  const left = strange(filled.rest, printed).map(({ cell, text }) => ({
    message: 'form.left',
    args: { cell, text },
  }))
  const beside = lost.map((each) => ({ ...each, author: '', near: '' }))
  const unplaced = [
    ...[...said.findings, ...left].map((each) => sentenceOf(each, ctx)),
    ...leftOut({ unplaced: [], cut: [] }, beside, ctx),
  ]
  const at = { arrived: taken, seenBy: copy.frame.writers }
  return keepImported(ctx, entry, at, { content, unplaced, warnings: [] })
}
