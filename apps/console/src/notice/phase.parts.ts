import { addDays, reworded, type Campaign } from '@huibian/domain'
import type { PartBox } from './part'
import { levelsOf } from './pointed'

/** What a phase says beside its name and days: what it is about, and who has to send earlier. */
export const phaseBoxes = ({ closes }: Pick<Campaign['phases'][number], 'closes'>): PartBox[] => [
  { is: 'words', name: 'about', label: 'notice.phaseAbout', long: true, optional: true },
  {
    is: 'rows',
    name: 'dues',
    label: 'notice.dues',
    add: 'notice.addDue',
    fresh: ({ campaign: { participation } }) => ({
      level: participation.levels[0]?.id,
      closes,
      wording: reworded('', closes, closes),
    }),
    boxes: [
      { is: 'one', name: 'level', label: 'notice.dueLevel', from: levelsOf },
      { is: 'day', name: 'closes', label: 'notice.closes' },
      { is: 'text', name: 'wording', label: 'notice.wording' },
    ],
  },
]

/** The days of a phase more: it opens the day after the last one closes, and stays open for a month. */
export function newPhase({ phases }: Campaign): { opens: string; closes: string; wording: string } {
  const last =
    phases
      .map(({ closes }) => closes)
      .sort()
      .at(-1) ?? ''
  const [opens, closes] = [addDays(last, 1), addDays(last, 30)]
  return { opens, closes, wording: reworded('', closes, closes) }
}
