import type { BookText, Document } from '@huibian/documents'
import { entryNoun, wordsOf } from '@huibian/domain'
import type { Owned } from '../book/owner'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { forwardedCases } from './cases'
import './excerpt.messages'
import { purposeBookOf, taggedCases, titleOf } from './purposeBook'
import { picturesIn, wholeBookOf } from './wholeBook'

/** A paper of the selection with the pictures that stand in it. */
export type Paper = {
  title: string
  document: Document | BookText
  pictures: ReadonlyMap<string, Uint8Array>
}

/** The cases of one purpose: a list with their summaries (摘要), or in full (全文). */
export async function excerpt(
  ctx: Context,
  owned: Owned,
  { tag, whole }: { tag: string; whole: boolean },
): Promise<Paper> {
  const { file, campaign } = owned
  const award = file.awards.find(({ id, kind }) => kind === 'tag' && id === tag)
  if (!award) return refuse('excerpt.noTag', { tag: tag.slice(0, 40) }, 'tag')
  const cases = taggedCases(owned, award, await forwardedCases(ctx, campaign.id))
  if (cases.length === 0) refuse('excerpt.untagged', { tag: wordsOf(award.name) })
  const title = titleOf(award, entryNoun(file, 'zh'))
  const given = { tag: award, cases }
  if (!whole) return { title, document: await purposeBookOf(ctx, owned, given), pictures: new Map() }
  const pictures = await picturesIn(ctx, cases)
  const document = await wholeBookOf(ctx, owned, { ...given, pictures: [...pictures.keys()] })
  return { title, document, pictures }
}
