import type { Verb, Violation } from '@huibian/domain'
import type { BookRow } from '../book/book.entity'
import { announcedAt } from '../book/announced'
import { ownedCampaign } from '../book/owner'
import { whileRunning } from '../campaign/running'
import type { Context } from '../platform/context'
import { spoken } from '../platform/say'
import type { WireVerb } from '../platform/wire.type'
import { knownTroubles } from './announcing'
import { notYetChosen } from './staged'
import { bookSelections } from './selection.queries'

const shown: readonly Verb[] = [
  'selection.select',
  'selection.order',
  'selection.tag',
  'book.edit',
  'book.compile',
  'book.lock',
  'book.unlock',
  'selection.announce',
]

/** What is too early is told alone. */
const earlyOr = (early: Violation[] | undefined, otherwise: Violation[]): Violation[] =>
  early && early.length > 0 ? early : otherwise

/** What the editor may do with the book now and, if not, why. */
export async function bookVerbs(ctx: Context, book: BookRow): Promise<WireVerb[]> {
  const selected = await bookSelections(ctx, book.campaignId)
  const announced = (await announcedAt(ctx, book.campaignId)) !== null
  const n = book.lockedPrint
  const locked = n === null ? undefined : 'book.locked'
  const refusals: { [verb in Verb]?: string | undefined } = {
    'selection.select': announced ? 'selection.announced' : locked,
    'selection.order': locked,
    'book.edit': locked,
    'book.unlock': locked ? undefined : 'edition.notLocked',
    'book.compile': selected.length === 0 ? 'selection.none' : undefined,
    'selection.announce':
      selected.length === 0 ? 'selection.none' : announced ? 'selection.announced' : undefined,
  }
  const { file } = await ownedCampaign(ctx, book.campaignId, 'book.read')
  const early: { [verb in Verb]?: Violation[] } = {
    'selection.select': notYetChosen(ctx, file, 'select'),
    'selection.announce': notYetChosen(ctx, file, 'announce'),
  }
  const hard = (await knownTroubles(ctx, book.campaignId)).filter(({ strength }) => strength === 'hard')
  const verbs = shown.map((verb) => {
    const message = refusals[verb]
    const violations: Violation[] = message
      ? [{ rule: message, message, args: n === null ? {} : { n }, strength: 'hard' }]
      : earlyOr(early[verb], verb === 'selection.announce' ? hard : [])
    return { verb, allowed: violations.length === 0, violations: spoken(violations, ctx) }
  })
  return whileRunning(ctx, book.campaignId, verbs)
}
