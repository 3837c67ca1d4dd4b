import { wordsOf } from '@huibian/domain'
import { currentLocale } from '../platform/locale'
import { ChecklistItem, type Ticked } from './ChecklistItem'
import type { Point } from './points'

type Props = {
  points: readonly Point[]
  ticked: Ticked
  onTick: (change: (before: Ticked) => Ticked) => void
}

/** The checklist to be filled in, point by point. */
export function ChecklistItems({ points, ticked, onTick }: Props) {
  return points.map(({ id, name, says }) => (
    <ChecklistItem
      key={id}
      id={id}
      name={wordsOf(name, currentLocale())}
      says={wordsOf(says, currentLocale())}
      value={ticked[id] ?? {}}
      onChange={(value) => onTick((before) => ({ ...before, [id]: value }))}
    />
  ))
}
