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

/** One tag that is set or taken away: what another editor tagged meanwhile stays. */
export type Tagging = { tag: string; on: boolean }

/** Says of one thing whether a selected case is shown at it: 宣传周, 发布会, WIPO. */
export async function tagSelection(ctx: Context, entryId: string, { tag, on }: Tagging): Promise<Selected> {
  const { entry, file, selection } = await lockSelected(ctx, entryId, 'selection.tag')
  const known = file.awards.filter((award) => award.kind === 'tag').map(({ id }) => id)
  if (!known.includes(tag)) refuse('selection.noTag', { tag }, 'tag')
  const given = known.filter((id) => (id === tag ? on : selection.tags.includes(id)))
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
