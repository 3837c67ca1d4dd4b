import { findPlaces, type PlaceWords, type SealPosition } from '@huibian/documents'
import { chineseDay, dayOf, stampersOf, wordsOf, type CampaignDocument } from '@huibian/domain'
import type { Copy } from '../paper/copy'
import { fillForm, officeFileOf } from '../paper/officeForm'
import { printFormToSeal } from '../paper/print'
import { printed } from '../paper/words'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import type { Progress } from '../platform/jobs'
import { refuse } from '../platform/refusal'
import { layForSeal, type SealedLayout } from './layout'
import { roleWords } from './seal.words'

/** A form to seal: the bytes to keep, unless they are those that others have sealed already, and which of its places is meant. */
export type FormToSeal = { layout: SealedLayout; bytes?: Uint8Array; pages: number; place: SealPosition }

/** Whose seals a form has, in the order of its stampers: the filer's, and of each level above the receiver's. */
function wordsOn({ file, content, frame, version }: Copy, form: CampaignDocument): PlaceWords {
  const { filer, receiver } = frame
  const { levels, filers } = file.participation
  const sealers = stampersOf(form).map((level) => {
    const own = level === filers.level
    const { name, sealingName } = own ? filer : receiver
    const called = levels.find(({ id }) => id === level)
    return {
      names: [name, sealingName, ...(own ? [printed(file, content, 'unit')] : [])],
      roles: [
        ...roleWords[own ? 'filer' : 'receiver'],
        ...(called ? [wordsOf(called.name), wordsOf(called.units)] : []),
      ],
    }
  })
  return { sealers, date: version ? chineseDay(dayOf(version.finalisedAt.toISOString())) : '' }
}

/** The form in our layout; `layout` says why where the office has a file of its own. */
export async function oursToSeal(
  ctx: Context,
  copy: Copy,
  at: number,
  layout: SealedLayout = 'ours',
): Promise<FormToSeal> {
  const { bytes, pages, sealPlaces } = await printFormToSeal(ctx, copy)
  return { layout, bytes, pages, place: sealPlaces[at] ?? refuse('seal.noPlace') }
}

/** The form in the office's own file where the call has one and this server can make it a PDF that shows its places, else in our layout. */
export async function layForm(
  ctx: Context,
  copy: Copy,
  { form, at }: { form: CampaignDocument; at: number },
  progress: Progress,
): Promise<FormToSeal> {
  const template = await officeFileOf(ctx, copy)
  if (!template) return oursToSeal(ctx, copy, at)
  await progress(0.1, 'step.filling')
  const filled = { template, ...(await fillForm(ctx, copy, template)) }
  const laid = await layForSeal(ctx, filled, wordsOn(copy, form), progress)
  const place = laid.layout === 'office' ? laid.places[at] : undefined
  return laid.layout === 'office' && place
    ? { ...laid, place }
    : oursToSeal(ctx, copy, at, laid.layout === 'office' ? 'noPlace' : laid.layout)
}

/** The next place of a form that others have sealed, in the layout that they sealed it in. */
export async function laidForm(
  ctx: Context,
  copy: Copy,
  sha256: string,
  { form, at }: { form: CampaignDocument; at: number },
): Promise<FormToSeal> {
  const before = await row<{ layout: SealedLayout }>(
    ctx.db,
    `select layout from seal_request where version_id = $1 and state = 'sealed' order by decided_at desc limit 1`,
    [copy.version?.id],
  )
  const layout = before?.layout ?? 'ours'
  if (layout !== 'office') {
    const { bytes: _, ...rest } = await oursToSeal(ctx, copy, at, layout)
    return rest
  }
  const { places, pages } = await findPlaces(await ctx.files.bytes(sha256), wordsOn(copy, form))
  return { layout, pages, place: places[at] ?? refuse('seal.noPlace') }
}
