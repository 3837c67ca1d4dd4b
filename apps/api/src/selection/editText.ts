import {
  checkContent,
  figuresOf,
  wordsOf,
  type Campaign as CampaignFile,
  type Content,
} from '@huibian/domain'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { Conflict, NotFound, Refused, refuse, refuseIf } from '../platform/refusal'
import { holdOpen } from '../book/locked'
import { ownerLine } from '../book/owner'
import { demandReason } from '../seal/reason'
import { EditRow, SelectionRow } from './selection.entity'
import { lockSelected, selectedAgain } from './lockSelected'
import type { Selected } from './selection.queries'
import { publishing } from './tag'

export type Editing = { entryId: string; revision: number; content: unknown; reason: string }

type Frozen = { content: Content; attachments: { id: string }[] }

/** Changes the 编辑稿 of a selected case, with a reason. The submitted version is not touched, now or ever. */
export async function editText(ctx: Context, editing: Editing): Promise<Selected> {
  const { entry, file, selection } = await lockSelected(ctx, editing.entryId, 'book.edit')
  await holdOpen(ctx, entry.campaignId)
  if (selection.revision !== editing.revision) {
    throw new Conflict({ revision: selection.revision, content: selection.edited })
  }
  const reason = demandReason(editing.reason)
  const content = await checked(ctx, file, selection, editing.content)
  refuseIf(publishing(file, entry.phase, content, selection.tags))
  const revision = selection.revision + 1
  await ctx.db.insert(EditRow, {
    selectionId: selection.id,
    revision,
    content,
    reason,
    byName: ctx.signedIn?.accountName ?? '',
    at: ctx.now,
  })
  await ctx.db.update(SelectionRow, { id: selection.id }, { edited: content, revision })
  await record(ctx, {
    act: 'selection.edited',
    noun: 'selection',
    subjectId: editing.entryId,
    seenBy: ownerLine(ctx),
    before: { revision: selection.revision },
    after: { revision, reason },
  })
  return selectedAgain(ctx, editing.entryId)
}

/** What the form asks for: a correction may have struck a field of which the text still says something, and nobody can empty it. */
function asked({ form }: CampaignFile, stands: Content, given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  const struck = (field: string): boolean => field in stands && !form.fields.some(({ id }) => id === field)
  return Object.fromEntries(Object.entries(given).filter(([field]) => !struck(field)))
}

/** The text in normal form: its fields are the form's, what the system filled in stays, its pictures are the case's own. */
async function checked(
  ctx: Context,
  file: CampaignFile,
  selection: SelectionRow,
  given: unknown,
): Promise<Content> {
  const version = await row<Frozen>(ctx.db, 'select content, attachments from entry_version where id = $1', [
    selection.versionId,
  ])
  if (!version) throw new NotFound()
  const fixed = file.form.fields.flatMap((field) => {
    const value = version.content[field.id]
    return field.filledFrom !== undefined && typeof value === 'string' ? [[field.id, value] as const] : []
  })
  const read = checkContent(file.form, asked(file, selection.edited, given), Object.fromEntries(fixed))
  if ('findings' in read) {
    throw new Refused(
      read.findings.map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' })),
    )
  }
  const own = new Set(version.attachments.map(({ id }) => id))
  for (const field of file.form.fields.filter(({ type }) => type === 'rich')) {
    const body = read.content[field.id]
    const pictures = Array.isArray(body) ? figuresOf(body.filter((block) => typeof block === 'object')) : []
    if (pictures.some((figure) => !own.has(figure.file))) {
      const named = { field: wordsOf(field.label, 'zh'), fieldEn: wordsOf(field.label, 'en') }
      refuse('selection.foreignPicture', named, field.id)
    }
  }
  return read.content
}
