import { catalogueTable, proposalTable, type Document, type ProposedCase } from '@huibian/documents'
import { selectionWord } from '@huibian/domain'
import { chaptersOf, type Owned } from '../book/owner'
import { consentOf } from '../entry/consent'
import { sayMark } from '../entry/mark.words'
import { titleField } from '../paper/words'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { forwardedCases, type Forwarded } from './cases'
import { headOf } from './head'

/** Selected cases in the book's order, chapter by chapter; behind them the others. */
function inOrder({ file }: Owned, cases: readonly Forwarded[]): Forwarded[] {
  const chapters = chaptersOf(file).map(({ key }) => key)
  const rank = ({ chapter }: Forwarded): number =>
    chapter === null ? chapters.length : chapters.indexOf(chapter)
  return cases.toSorted((one, other) => rank(one) - rank(other))
}

/** A selected case's name is edited as its text is. */
function titleOf(file: Owned['file'], { title, content }: Forwarded): string {
  const field = titleField(file)
  const edited = field && content[field.id]
  return typeof edited === 'string' && edited !== '' ? edited : title
}

/** 理由 is the office's own word: its column is left to be filled in, as the leader's is. */
async function proposed(ctx: Context, { file }: Owned, one: Forwarded): Promise<ProposedCase> {
  const chapterOf = (key: string) => chaptersOf(file).find((chapter) => chapter.key === key)?.title ?? key
  const { number, region, unit, chapter } = one
  return {
    number,
    title: titleOf(file, one),
    region,
    unit,
    theme: chapterOf(one.theme),
    mark: sayMark(one.mark, await consentOf(ctx, { ...one, at: one.submittedAt })),
    chapter: chapter === null ? '' : chapterOf(chapter),
    proposal: chapter === null ? '' : '入选',
    reason: '',
  }
}

/** 遴选建议表: all cases that were forwarded, those selected so far named as proposed. */
export async function proposals(ctx: Context, owned: Owned): Promise<Document> {
  const cases = inOrder(owned, await forwardedCases(ctx, owned.campaign.id))
  const rows = await Promise.all(cases.map((one) => proposed(ctx, owned, one)))
  return proposalTable({
    ...(await headOf(ctx, owned)),
    heading: `${selectionWord(owned.file, 'zh')}建议表`,
    cases: rows,
  })
}

/** 目录送审表: the selected cases as the book will list them. */
export async function catalogue(ctx: Context, owned: Owned): Promise<Document> {
  const selected = (await forwardedCases(ctx, owned.campaign.id)).filter(({ chapter }) => chapter !== null)
  if (selected.length === 0) refuse('selection.none')
  const rows = await Promise.all(inOrder(owned, selected).map((one) => proposed(ctx, owned, one)))
  return catalogueTable({ ...(await headOf(ctx, owned)), heading: '目录送审表', cases: rows })
}
