import { addDays, reworded, type Campaign } from '@huibian/domain'
import type { PartBox } from './part'
import { levelsOf } from './pointed'

type Dues = NonNullable<Campaign['phases'][number]['dues']>

/** The levels without a close of their own yet, and the one of the row that asks: a level has one at most. */
const levelsLeft = (campaign: Campaign, dues: Dues, own?: unknown) =>
  levelsOf(campaign).filter(({ id }) => id === own || !dues.some(({ level }) => level === id))

/** What a phase says beside its name and days: what it is about, and who has to send earlier. */
export const phaseBoxes = ({
  closes,
  dues = [],
}: Pick<Campaign['phases'][number], 'closes' | 'dues'>): PartBox[] => [
  { is: 'words', name: 'about', label: 'notice.phaseAbout', long: true, optional: true },
  {
    is: 'rows',
    name: 'dues',
    label: 'notice.dues',
    add: 'notice.addDue',
    fresh: ({ campaign }) => ({
      level: (levelsLeft(campaign, dues)[0] ?? levelsOf(campaign)[0])?.id,
      closes,
      wording: reworded('', closes, closes),
    }),
    boxes: [
      {
        is: 'one',
        name: 'level',
        label: 'notice.dueLevel',
        from: (campaign, { level }) => levelsLeft(campaign, dues, level),
      },
      { is: 'day', name: 'closes', label: 'notice.closes', wording: 'wording' },
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
