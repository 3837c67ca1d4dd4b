import type { Language } from '@huibian/domain'
import type { Context } from '../platform/context'
import { NotFound } from '../platform/refusal'
import { visibleEdition } from './book.queries'
import { ownedCampaign } from './owner'
import { caseParts, changedParts, surroundings, type Part, type PartChange } from './parts'
import type { Snapshot, SnapshotCase } from './snapshot'

/** How one case, or what surrounds the cases, differs between two editions. */
export type EditionChange = {
  entryId: string | null
  title: string
  change: 'added' | 'removed' | 'moved' | 'edited'
  /** Headings of the sections that read differently; the title's own change is 案例名称 in the call's word, that of the editors' remark 编者按. */
  sections: string[]
}

type Placed = { chapter: string; text: SnapshotCase }

function placed(snapshot: Snapshot): Map<string, Placed> {
  const places = snapshot.chapters.flatMap(({ key, cases }) =>
    cases.map((text): [string, Placed] => [text.entryId, { chapter: key, text }]),
  )
  return new Map(places)
}

/**
 * The longest run of cases that kept their order, so that one case put elsewhere is told as one move and not as a shift of all between.
 * `ranks` are the earlier places in the later order.
 */
function kept(ranks: readonly number[]): Set<number> {
  const runs: number[][] = []
  for (const rank of ranks) {
    const before = runs
      .filter((run) => (run.at(-1) ?? -1) < rank)
      .reduce((longest: number[], run) => (run.length > longest.length ? run : longest), [])
    runs.push([...before, rank])
  }
  return new Set(runs.reduce((longest: number[], run) => (run.length > longest.length ? run : longest), []))
}

/** The cases that stand in another chapter, or in another order among those that both editions have. */
function moves(before: Map<string, Placed>, after: Map<string, Placed>): Set<string> {
  const order = [...before.keys()].filter((id) => after.has(id))
  const ranks = new Map(order.map((id, at) => [id, at]))
  const common = [...after.keys()].filter((id) => before.has(id))
  const stayed = kept(common.map((id) => ranks.get(id) ?? 0))
  return new Set(
    common.filter(
      (id) => before.get(id)?.chapter !== after.get(id)?.chapter || !stayed.has(ranks.get(id) ?? -1),
    ),
  )
}

type Pair = {
  entryId: string
  before: Placed | undefined
  after: Placed | undefined
  moved: boolean
  parts: (text: SnapshotCase) => Part[]
}

function changesOf({ entryId, before, after, moved, parts }: Pair): EditionChange[] {
  const title = (after ?? before)?.text.title ?? ''
  if (!before) return [{ entryId, title, change: 'added', sections: [] }]
  if (!after) return [{ entryId, title, change: 'removed', sections: [] }]
  const sections = headingsOf(changedParts(parts(before.text), parts(after.text)))
  return [
    ...(moved ? [{ entryId, title, change: 'moved' as const, sections: [] }] : []),
    ...(sections.length > 0 ? [{ entryId, title, change: 'edited' as const, sections }] : []),
  ]
}

const headingsOf = (changes: readonly PartChange[]): string[] => changes.map(({ heading }) => heading)

/** What surrounds the cases, as one line of the comparison. */
function frontChanges(before: Snapshot, after: Snapshot, language: Language): EditionChange[] {
  const sections = headingsOf(changedParts(surroundings(before, language), surroundings(after, language)))
  return sections.length === 0 ? [] : [{ entryId: null, title: after.title, change: 'edited', sections }]
}

/** Both are of one call, whose word for its entries the later edition tells. */
const nounOf = ({ noun = '案例' }: Snapshot): string => noun

/** A case of either edition part by part, each named in the reader's language. */
const partsIn =
  (ctx: Context, to: Snapshot) =>
  (text: SnapshotCase): Part[] =>
    caseParts(text, nounOf(to), ctx.asked.language)

type Two = { from: Snapshot; to: Snapshot }

/** Two editions of one book, whole. */
async function two(ctx: Context, fromId: string, toId: string): Promise<Two> {
  const from = await visibleEdition(ctx, fromId, true)
  const to = await visibleEdition(ctx, toId, true)
  await ownedCampaign(ctx, from.campaignId, 'book.read')
  if (from.campaignId !== to.campaignId) throw new NotFound()
  return { from: from.snapshot, to: to.snapshot }
}

/** What changed from one edition to another of the same book. */
export async function compareEditions(ctx: Context, fromId: string, toId: string): Promise<EditionChange[]> {
  const { from, to } = await two(ctx, fromId, toId)
  const [before, after] = [placed(from), placed(to)]
  const moved = moves(before, after)
  const cases = [...new Set([...after.keys(), ...before.keys()])].flatMap((entryId) =>
    changesOf({
      entryId,
      before: before.get(entryId),
      after: after.get(entryId),
      moved: moved.has(entryId),
      parts: partsIn(ctx, to),
    }),
  )
  return [...frontChanges(from, to, ctx.asked.language), ...cases]
}

type Asked = { fromId: string; toId: string; entryId?: string | undefined }

/** How one case, or what surrounds the cases, reads in either edition, where it reads differently. */
export async function compareTexts(ctx: Context, { fromId, toId, entryId }: Asked): Promise<PartChange[]> {
  const { from, to } = await two(ctx, fromId, toId)
  if (entryId === undefined) {
    const { language } = ctx.asked
    return changedParts(surroundings(from, language), surroundings(to, language))
  }
  const parts = (snapshot: Snapshot): Part[] => {
    const text = placed(snapshot).get(entryId)?.text
    return text ? partsIn(ctx, to)(text) : []
  }
  return changedParts(parts(from), parts(to))
}
