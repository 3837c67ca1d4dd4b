import { topLevel, type Campaign } from '@huibian/domain'
import { asksWhoSends, senderQuestions } from './asked'
import { countedBy } from './choices.words'
import type { Part, PartBox } from './part'
import { levelsOf } from './pointed'
import { wordsIn } from './words'

export const rolesOf = ({ contacts }: Campaign) => contacts.map(({ role, name }) => ({ id: role, name }))

const passes = ({ levels: steps }: Campaign['routes'][number], id: unknown): boolean =>
  steps.some((step) => step === id)

/** The levels of those who take part; one through which a way leads, or on which entries are filed, stays. */
export const levels: Part = {
  at: ['participation', 'levels'],
  stem: 'level',
  add: 'notice.addLevel',
  fresh: ({ id, translate }) => ({
    id,
    name: translate('notice.newLevel'),
    units: translate('notice.newLevel'),
  }),
  // An entry goes through levels in the order in which they stand here.
  before: topLevel,
  stays: ({ id }, { participation, routes: ways }) =>
    participation.filers.level === id || ways.some((way) => passes(way, id))
      ? 'notice.levelStays'
      : undefined,
  boxes: [
    { is: 'words', name: 'name', label: 'notice.levelName' },
    { is: 'words', name: 'units', label: 'notice.levelUnits' },
  ],
}

/** The types of those that file. */
export const filerTypes: Part = {
  at: ['participation', 'filers', 'types'],
  stem: 'type',
  add: 'notice.addType',
  least: 1,
  fresh: ({ id, translate }) => ({ id, name: translate('notice.newType') }),
  boxes: [{ is: 'words', name: 'name', label: 'notice.typeName' }],
}

/** The kinds of bodies that the notice addresses, such as those that may recommend. */
export const addressees: Part = {
  at: ['participation', 'addressees'],
  stem: 'addressee',
  add: 'notice.addAddressee',
  fresh: ({ id, translate }) => ({ id, name: translate('notice.newAddressee') }),
  boxes: [
    { is: 'words', name: 'name', label: 'notice.addresseeName' },
    { is: 'words', name: 'about', label: 'notice.about', long: true, optional: true },
    { is: 'one', name: 'level', label: 'notice.addresseeLevel', from: levelsOf, none: 'notice.belowTop' },
    {
      is: 'one',
      name: 'list',
      label: 'notice.addresseeList',
      from: ({ lists = [] }) => lists,
      none: 'notice.noList',
    },
    { is: 'day', name: 'from', label: 'notice.opens', optional: true },
    { is: 'day', name: 'to', label: 'notice.ends', optional: true },
  ],
}

/** The ways that an entry takes. */
export const routes: Part = {
  at: ['routes'],
  stem: 'route',
  add: 'notice.addRoute',
  least: 1,
  aside: (row, campaign) => {
    const steps: unknown[] = Array.isArray(row['levels']) ? row['levels'] : []
    return steps
      .map((id) => wordsIn(levelsOf(campaign).find((level) => level.id === id)?.name ?? String(id)))
      .join(' → ')
  },
  fresh: ({ id, campaign, translate }) => ({
    id,
    name: translate('notice.newRoute'),
    levels: [campaign.participation.filers.level, topLevel(campaign)],
  }),
  boxes: [
    { is: 'words', name: 'name', label: 'notice.routeName' },
    { is: 'several', name: 'levels', label: 'notice.routeLevels', from: levelsOf, sorted: true },
    { is: 'yes', name: 'recommended', label: 'notice.recommended' },
    { is: 'one', name: 'mailTo', label: 'notice.mailTo', from: rolesOf, none: 'notice.notSaid' },
    { is: 'one', name: 'postTo', label: 'notice.postTo', from: rolesOf, none: 'notice.notSaid' },
  ],
}

/** What may be filed. */
export const kinds: Part = {
  at: ['kinds'],
  stem: 'kind',
  add: 'notice.addKind',
  least: 1,
  fresh: ({ id, translate }) => ({ id, name: translate('notice.newKind') }),
  boxes: [
    { is: 'words', name: 'name', label: 'notice.kindName' },
    { is: 'words', name: 'class', label: 'notice.kindClass', optional: true },
  ],
}

/** Who files, by the level on which they are. */
export const filing: readonly PartBox[] = [
  { is: 'one', name: 'level', label: 'notice.filersLevel', from: levelsOf },
]

/** How entries are counted, and over which regions. */
export const counting: readonly PartBox[] = [
  { is: 'one', name: 'countsAs', label: 'notice.countsAs', from: () => countedBy },
  { is: 'one', name: 'runBy', label: 'notice.runBy', from: levelsOf, none: 'notice.runByTop' },
  { is: 'yes', name: 'free', label: 'notice.free' },
  { is: 'lines', name: 'regions', label: 'notice.regions' },
  {
    is: 'rows',
    name: 'extraReceivers',
    label: 'notice.extraReceivers',
    add: 'notice.addReceiver',
    when: ({ regions }) => Array.isArray(regions) && regions.length > 0,
    fresh: ({ campaign: { participation }, translate }) => ({
      region: participation.regions[0],
      name: translate('notice.newReceiver'),
    }),
    boxes: [
      {
        is: 'one',
        name: 'region',
        label: 'notice.region',
        from: ({ participation }) => participation.regions.map((name) => ({ id: name, name })),
      },
      { is: 'text', name: 'name', label: 'notice.receiverName' },
      {
        is: 'asked',
        name: 'sentBy',
        label: 'notice.sentBy',
        from: senderQuestions,
        none: 'notice.sentByBoth',
        add: 'notice.askWhoSends',
        fresh: asksWhoSends,
      },
    ],
  },
]
