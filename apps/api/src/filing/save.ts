import { checkContent, judge, rulesOf, type Campaign, type Content } from '@huibian/domain'
import { forget, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { Conflict, Refused, refuseIf } from '../platform/refusal'
import { demandRevision, demandVerb, writerName } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { caseOf, draftFacts } from './facts'
import { fixedOf } from './fixed'
import { demandOwnFiles } from './pictures'
import { shownOf } from './shown'

/** The draft of the last twenty saves, the newest among them; older ones go. */
const kept = 20

/** Writes the draft, what lists show of it, and a snapshot; the entry is changed in place. */
export async function writeDraft(
  ctx: Context,
  entry: EntryRow,
  { file, content }: { file: Campaign; content: Content },
): Promise<void> {
  const set = {
    ...shownOf(file, content),
    draft: content,
    revision: entry.revision + 1,
    updatedAt: ctx.now,
  }
  const written = await row<{ id: string }>(
    ctx.db,
    `with written as (update entry set title = $3, theme = $4, words = $5, draft = $6, revision = $7, updated_at = $8
       where id = $1 and revision = $2 returning id),
     old as (delete from draft_snapshot where entry_id = (select id from written) and revision <= (
       select revision from draft_snapshot where entry_id = $1 order by revision desc offset $10 limit 1)),
     kept as (insert into draft_snapshot (entry_id, revision, content, by_name, at) select id, $7, $6, $9, $8 from written)
     select id from written`,
    [
      entry.id,
      entry.revision,
      set.title,
      set.theme,
      set.words,
      JSON.stringify(content),
      set.revision,
      set.updatedAt,
      writerName(ctx, entry),
      kept - 1,
    ],
  )
  if (!written) throw new Conflict({ revision: entry.revision })
  Object.assign(entry, set)
  forget(ctx)
}

/** What the form makes of unknown JSON; refused where it is not of the form's shape. Unfilled is allowed: it is a draft. */
export function demandContent(
  form: Campaign['form'],
  given: unknown,
  fixed: { [id: string]: string },
): Content {
  const checked = checkContent(form, given, fixed)
  if ('content' in checked) return checked.content
  throw new Refused(
    checked.findings.map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' })),
  )
}

/** Saves the draft as the filer typed it. Rules of the text do not bind a draft; the gate and the form's shape do. */
export async function saveDraft(
  ctx: Context,
  id: string,
  { revision, content: given }: { revision: number; content: unknown },
): Promise<EntryRow> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'entry.save', entry)
  demandRevision(entry, revision)
  const whole = await caseOf(ctx, entry)
  const { file } = whole
  const content = demandContent(file.form, given, fixedOf(file, whole.frame, entry.phase))
  const facts = await draftFacts(ctx, entry, whole, { content })
  refuseIf(judge(rulesOf(file, entry.phase), 'save', facts))
  await demandOwnFiles(ctx, id, { form: file.form, content })
  await writeDraft(ctx, entry, { file, content })
  await record(ctx, {
    act: 'entry.saved',
    noun: 'entry',
    subjectId: id,
    seenBy: whole.frame.writers,
    campaignId: entry.campaignId,
    after: { revision: entry.revision, words: entry.words },
  })
  return entry
}
