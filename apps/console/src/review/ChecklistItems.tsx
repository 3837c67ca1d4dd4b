import { wordsOf } from '@huibian/domain'
import { currentLocale } from '../platform/locale'
import { ChecklistItem, type Ticked } from './ChecklistItem'
import { ByStage } from './ByStage'
import type { Checked } from './points'

type Props = {
  stages: readonly Checked[]
  ticked: Ticked
  onTick: (change: (before: Ticked) => Ticked) => void
}

/** The checklist to be filled in, point by point. */
export function ChecklistItems({ stages, ticked, onTick }: Props) {
  return (
    <ByStage stages={stages}>
      {(points) =>
        points.map(({ id, name, says }) => (
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
    </ByStage>
  )
}
