import { dayOf } from '@huibian/domain'
import { v7 } from 'uuid'
import { bylineColumns, bylineJoins } from '../paper/byline'
import { titleField } from '../paper/words'
import { row, rows } from '../platform/database'
import type { Context } from '../platform/context'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { refuse, refuseIf } from '../platform/refusal'
import { EditionRow, type BookRow, type EditionKind } from './book.entity'
import { troublesOf } from './complete'
import { chaptersOf, lockBook, ownedCampaign, ownerLine, type Owned } from './owner'
import { editionNames, takeSnapshot, type BookCase, type Snapshot } from './snapshot'

const isKind = (kind: string): kind is EditionKind => Object.hasOwn(editionNames, kind)

type Found = BookCase & { chapter: string; confirmed: boolean; regionOrder: number }

/** Selected cases with their edited texts, in the book's order. */
function casesOf(ctx: Context, campaignId: string): Promise<Found[]> {
  return rows<Found>(
    ctx.db,
    `select s.entry_id as "entryId", e.number, v.n as "versionN", s.revision, s.chapter, s.edited, s.note, v.attachments,
       exists (select 1 from confirmation k where k.selection_id = s.id and k.revision = s.revision) as confirmed,
       ${bylineColumns}, rg."order" as "regionOrder"
     from selection s join entry e on e.id = s.entry_id join entry_version v on v.id = s.version_id
     ${bylineJoins}
     where s.campaign_id = $1 and s.deselected_at is null order by s.position, s.id`,
    [campaignId],
  )
}

/** The regions as the office lists them everywhere, for the index. */
function regionsOf(cases: readonly Found[]): string[] {
  const ordered = cases.toSorted((one, other) => one.regionOrder - other.regionOrder)
  return [...new Set(ordered.map(({ region }) => region))]
}

const monthOf = (day: string): string => {
  const [year, month] = day.split('-')
  return `${year}年${Number(month)}月`
}

type Taken = { snapshot: Snapshot; confirmed: Set<string> }

/** What the book says now. */
export async function snapshotOf(
  ctx: Context,
  owned: Owned,
  book: BookRow,
  kind: EditionKind,
): Promise<Taken> {
  const cases = await casesOf(ctx, owned.campaign.id)
  if (cases.length === 0) refuse('selection.none')
  const owner = await row<{ name: string }>(ctx.db, 'select name from organisation where id = $1', [
    owned.campaign.ownerId,
  ])
  const snapshot = takeSnapshot({
    file: owned.file,
    book,
    organiser: owner?.name ?? '',
    kind,
    date: monthOf(dayOf(ctx.now.toISOString())),
    regions: regionsOf(cases),
    chapters: chaptersOf(owned.file).map(({ key, title }) => ({
      key,
      title,
      cases: cases.filter((one) => one.chapter === key),
    })),
  })
  const confirmed = cases.filter((one) => one.confirmed).map(({ entryId }) => entryId)
  return { snapshot, confirmed: new Set(confirmed) }
}

/** Takes the book down as it is now and has it printed. The edition is kept whole, whatever is edited afterwards. */
export async function compileEdition(ctx: Context, campaignId: string, kind: string): Promise<EditionRow> {
  const owned = await ownedCampaign(ctx, campaignId, 'book.compile')
  if (!isKind(kind)) refuse('edition.kind', { kind: kind.slice(0, 40) }, 'kind')
  const book = await lockBook(ctx, owned)
  if (kind === 'print' && book.lockedPrint !== null) refuse('edition.locked')
  const { snapshot, confirmed } = await snapshotOf(ctx, owned, book, kind)
  const titled = titleField(owned.file) !== undefined
  refuseIf(troublesOf({ kind, book, snapshot, confirmed, titled }))
  const last = await row<{ n: number }>(
    ctx.db,
    'select coalesce(max(n), 0)::int as n from edition where campaign_id = $1 and kind = $2',
    [campaignId, kind],
  )
  const id = v7()
  const edition = ctx.db.create(EditionRow, {
    id,
    campaignId,
    kind,
    n: (last?.n ?? 0) + 1,
    snapshot,
    title: snapshot.title,
    cases: snapshot.chapters.reduce((sum, { cases }) => sum + cases.length, 0),
    pages: null,
    pdfFileId: null,
    docxFileId: null,
    materialsFileId: null,
    materialsJobId: null,
    printFileId: null,
    contentsFrom: 'pdf' as const,
    locked: false,
    jobId: await enqueue(ctx, 'edition.compile', { editionId: id }),
    byName: ctx.signedIn?.accountName ?? '',
    at: ctx.now,
    missing: [],
  })
  await ctx.db.insert(EditionRow, edition)
  await record(ctx, {
    act: 'edition.compiled',
    noun: 'edition',
    subjectId: id,
    seenBy: ownerLine(ctx),
    after: { kind, n: edition.n, cases: edition.cases },
  })
  return edition
}
