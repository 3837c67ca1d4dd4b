import type { Campaign, Stage } from '@huibian/domain'
import type { Ticked } from './ChecklistItem'
import type { Answer } from './review.documents'

export type Point = Stage['checklist'][number]

/** The points of the receiver's stage, in the file's order. */
export function pointsOf(file: Pick<Campaign, 'stages'>): Stage['checklist'] {
  return file.stages.find(({ checklist }) => checklist.length > 0)?.checklist ?? []
}

/** What was ticked, as the act takes it; points not yet ticked are left out. */
export function answersOf(points: readonly Point[], ticked: Ticked): Answer[] {
  return points.flatMap(({ id }) => {
    const { ok, note = '' } = ticked[id] ?? {}
    return ok === undefined ? [] : [{ item: id, ok, note: note.trim() }]
  })
}
