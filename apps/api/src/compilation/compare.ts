import { canonicalJson } from '@huibian/domain'
import type { Context } from '../platform/context'
import { NotFound } from '../platform/refusal'
import { visibleEdition } from './compile'
import type { Snapshot, SnapshotCase } from './snapshot'

/** How one case differs between two editions. */
export type EditionChange = {
  entryId: string
  title: string
  change: 'added' | 'removed' | 'moved' | 'edited'
  /** Headings of the sections that read differently; the title's own change is 案例名称. */
  sections: string[]
}

type Placed = { chapter: string; at: number; text: SnapshotCase }

function placed(snapshot: Snapshot): Map<string, Placed> {
  const places = snapshot.chapters.flatMap(({ key, cases }) =>
    cases.map((text, at): [string, Placed] => [text.entryId, { chapter: key, at, text }]),
  )
  return new Map(places)
}

function sectionsThatDiffer(one: SnapshotCase, other: SnapshotCase): string[] {
  const headings = [...new Set([...one.sections, ...other.sections].map(({ heading }) => heading))]
  const said = (text: SnapshotCase, heading: string): string =>
    canonicalJson(text.sections.find((section) => section.heading === heading)?.body ?? null)
  return [
    ...(one.title === other.title ? [] : ['案例名称']),
    ...headings.filter((heading) => said(one, heading) !== said(other, heading)),
  ]
}

function changesOf(before: Placed | undefined, after: Placed | undefined, entryId: string): EditionChange[] {
  const title = (after ?? before)?.text.title ?? ''
  if (!before) return [{ entryId, title, change: 'added', sections: [] }]
  if (!after) return [{ entryId, title, change: 'removed', sections: [] }]
  const sections = sectionsThatDiffer(before.text, after.text)
  const moved = before.chapter !== after.chapter || before.at !== after.at
  return [
    ...(moved ? [{ entryId, title, change: 'moved' as const, sections: [] }] : []),
    ...(sections.length > 0 ? [{ entryId, title, change: 'edited' as const, sections }] : []),
  ]
}

/** What changed from one edition to another of the same book. */
export async function compareEditions(ctx: Context, fromId: string, toId: string): Promise<EditionChange[]> {
  const from = await visibleEdition(ctx, fromId, true)
  const to = await visibleEdition(ctx, toId, true)
  if (from.campaignId !== to.campaignId) throw new NotFound()
  const [before, after] = [placed(from.snapshot), placed(to.snapshot)]
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id) =>
    changesOf(before.get(id), after.get(id), id),
  )
}
