import { checkContent, type Content, type Form } from '@huibian/domain'
import { undeclared } from '../attachment/attachment.type'
import { keepFile } from '../attachment/keepFile'
import { asItCame, type Arrived } from '../attachment/takeUpload'
import type { EntryRow } from '../entry/entry.entity'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { Refused } from '../platform/refusal'
import type { ImportedDraft } from './filing.type'

/** What a file brings, as the form takes it. */
export function importedContent(form: Form, brought: unknown): Content {
  const checked = checkContent(form, brought)
  if ('findings' in checked)
    throw new Refused(checked.findings.map((each) => ({ rule: each.message, ...each, strength: 'hard' })))
  return checked.content
}

/** Keeps a file that was read for a draft beside it, as it came. The draft itself is not touched: the filer sees and saves. */
export async function keepImported(
  ctx: Context,
  { id, campaignId }: Pick<EntryRow, 'id' | 'campaignId'>,
  { arrived, seenBy }: { arrived: Arrived; seenBy: string },
  said: Pick<ImportedDraft, 'content' | 'unplaced' | 'warnings'>,
): Promise<ImportedDraft> {
  const { path, name, mime } = asItCame(arrived)
  const kept = await keepFile(ctx, path, { noun: 'entry', subjectId: id, seenBy, name, mime })
  await record(ctx, {
    act: 'entry.imported',
    noun: 'entry',
    subjectId: id,
    seenBy,
    campaignId,
    after: { file: kept.id, sha256: kept.sha256, unplaced: said.unplaced.length },
  })
  return { ...said, file: { ...kept, width: null, height: null, ...undeclared } }
}
