import { addDays, reworded, type Campaign } from '@huibian/domain'
import type { PartBox } from './part'

type Phase = Campaign['phases'][number]

/** What a phase says beside its name and days: what it is about, and who has to send earlier. */
export const phaseBoxes = ({ participation }: Campaign, phase: Phase): PartBox[] => [
  { is: 'words', name: 'about', label: 'notice.phaseAbout', long: true, optional: true },
  {
    is: 'rows',
    name: 'dues',
    label: 'notice.dues',
    add: 'notice.addDue',
    fresh: () => ({
      level: participation.levels[0]?.id,
      closes: phase.closes,
      wording: reworded('', phase.closes, phase.closes),
    }),
    boxes: [
      {
        is: 'one',
        name: 'level',
        label: 'notice.dueLevel',
        from: () => participation.levels.map(({ id, name }) => ({ id, name })),
      },
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
