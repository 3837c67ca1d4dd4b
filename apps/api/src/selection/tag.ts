import {
  judge,
  kindOf,
  phaseOf,
  rulesOf,
  settingsOf,
  type Campaign as CampaignFile,
  type Content,
  type Violation,
} from '@huibian/domain'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse, refuseIf } from '../platform/refusal'
import { ownerLine } from '../book/owner'
import { SelectionRow } from './selection.entity'
import { lockSelected, selectedAgain } from './lockSelected'
import type { Selected } from './selection.queries'

/** What the rules of publishing find wrong with a text under these tags: English where it goes to WIPO. */
export function publishing(
  file: CampaignFile,
  phase: string,
  content: Content,
  tags: readonly string[],
): Violation[] {
  const about = rulesOf(file, phase).filter(({ kind }) => kindOf(kind)?.needs.includes('tags'))
  return judge(about, 'publish', {
    form: file.form,
    settings: settingsOf(file),
    phase: phaseOf(file, phase),
    content,
    tags,
  })
}

/** Says what a selected case is shown at: 宣传周, 发布会, WIPO. */
export async function tagSelection(
  ctx: Context,
  entryId: string,
  tags: readonly string[],
): Promise<Selected> {
  const { entry, file, selection } = await lockSelected(ctx, entryId, 'selection.tag')
  const known = file.awards.filter((award) => award.kind === 'tag').map(({ id }) => id)
  const foreign = tags.find((tag) => !known.includes(tag))
  if (foreign !== undefined) refuse('selection.noTag', { tag: foreign }, 'tags')
  const given = known.filter((id) => tags.includes(id))
  refuseIf(publishing(file, entry.phase, selection.edited, given))
  await ctx.db.update(SelectionRow, { id: selection.id }, { tags: given })
  await record(ctx, {
    act: 'selection.tagged',
    noun: 'selection',
    subjectId: entryId,
    seenBy: ownerLine(ctx),
    before: selection.tags,
    after: given,
  })
  return selectedAgain(ctx, entryId)
}
