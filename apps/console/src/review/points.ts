import { stagesChecked, type Campaign, type Stage } from '@huibian/domain'
import type { Ticked } from './ChecklistItem'
import type { Answer } from './review.documents'

export type Point = Stage['checklist'][number]

/** A stage whose points the receiver goes through. */
export type Checked = Pick<Stage, 'id' | 'name' | 'checklist'>

/** The stages whose points are gone through for entries that come by any of these routes, in the file's order. */
export function checkedOf(file: Campaign, routes: readonly string[]): Checked[] {
  const ids = routes.flatMap((route) => stagesChecked(file, route)).map(({ id }) => id)
  return file.stages.filter(({ id }) => ids.includes(id))
}

export const pointsOf = (stages: readonly Checked[]): Point[] => stages.flatMap(({ checklist }) => checklist)

/** What was ticked, as the act takes it; points not yet ticked are left out. */
export function answersOf(points: readonly Point[], ticked: Ticked): Answer[] {
  return points.flatMap(({ id }) => {
    const { ok, note = '' } = ticked[id] ?? {}
    return ok === undefined ? [] : [{ item: id, ok, note: note.trim() }]
  })
}
