import { topLevel } from '@huibian/domain'
import { asksPlaces, numberQuestions } from './asked'
import { awardedTo, awardKinds, deciders, gifts, methods } from './choices.words'
import { isGroup } from './examples'
import { forKinds } from './form.parts'
import type { Part, PartBox } from './part'
import { fieldsOf, levelsOf, owingOf } from './pointed'

const named = (name: string, label: string, add: string): PartBox => ({
  is: 'rows',
  name,
  label,
  add,
  fresh: ({ id, translate }) => ({ id, name: translate('notice.newItem') }),
  boxes: [{ is: 'words', name: 'name', label: 'notice.itemName' }],
})

const days = ({ from, to }: { from?: unknown; to?: unknown }) =>
  [from, to].filter((day) => day !== undefined).join(' — ')

/** The stages of the call in their order: what happens when, by whom, and what is checked. */
export const stages: Part = {
  at: ['stages'],
  stem: 'stage',
  add: 'notice.addStage',
  aside: days,
  fresh: ({ id, campaign, translate }) => ({
    id,
    name: translate('notice.newStage'),
    level: topLevel(campaign),
  }),
  boxes: [
    { is: 'words', name: 'name', label: 'notice.stageName' },
    { is: 'one', name: 'level', label: 'notice.stageLevel', from: levelsOf },
    { is: 'text', name: 'from', label: 'notice.stageFrom', optional: true },
    { is: 'text', name: 'to', label: 'notice.stageTo', optional: true },
    {
      is: 'one',
      name: 'after',
      label: 'notice.stageAfter',
      none: 'notice.notSaid',
      from: ({ stages: all }, row) =>
        all.slice(
          0,
          all.findIndex(({ id }) => id === row['id']),
        ),
    },
    { is: 'one', name: 'method', label: 'notice.stageMethod', from: () => methods, none: 'notice.notSaid' },
    {
      is: 'several',
      name: 'apart',
      label: 'notice.apart',
      from: ({ routes }) => routes,
      none: 'notice.notApart',
      least: 2,
    },
    { is: 'words', name: 'about', label: 'notice.about', long: true, optional: true },
    {
      is: 'rows',
      name: 'checklist',
      label: 'notice.checklistItems',
      add: 'notice.addItem',
      fresh: ({ id, translate }) => ({
        id,
        name: translate('notice.newItem'),
        says: translate('notice.newItemSays'),
      }),
      boxes: [
        { is: 'words', name: 'name', label: 'notice.itemName' },
        { is: 'words', name: 'says', label: 'notice.itemSays', long: true },
      ],
    },
    named('criteria', 'notice.criteria', 'notice.addCriterion'),
    named('experts', 'notice.experts', 'notice.addExperts'),
  ],
}

/** What the call gives, and how many of each. */
export const awards: Part = {
  at: ['awards'],
  stem: 'award',
  add: 'notice.addAward',
  aside: ({ places }) => (typeof places === 'number' ? String(places) : ''),
  fresh: ({ id, translate }) => ({ id, name: translate('notice.newAward'), kind: 'prize' }),
  boxes: [
    { is: 'words', name: 'name', label: 'notice.awardName' },
    { is: 'one', name: 'kind', label: 'notice.awardKind', from: () => awardKinds },
    {
      is: 'number',
      name: 'places',
      label: 'notice.places',
      when: ({ places }) => !isGroup(places),
    },
    {
      is: 'asked',
      name: 'places',
      label: 'notice.placesAsked',
      from: numberQuestions,
      none: 'notice.notAsked',
      add: 'notice.askPlaces',
      fresh: asksPlaces,
    },
    { is: 'one', name: 'for', label: 'notice.awardFor', from: () => awardedTo, none: 'notice.notSaid' },
    { is: 'one', name: 'by', label: 'notice.awardBy', from: () => deciders, none: 'notice.notSaid' },
    forKinds,
    {
      is: 'several',
      name: 'excludes',
      label: 'notice.excludes',
      from: ({ awards: all }, row) => all.filter(({ id }) => id !== row['id']),
      none: 'notice.excludesNone',
    },
    {
      is: 'several',
      name: 'requires',
      label: 'notice.awardRequires',
      from: fieldsOf,
      none: 'notice.requiresNone',
    },
    { is: 'yes', name: 'seriesAsOne', label: 'notice.seriesAsOne' },
    { is: 'yes', name: 'mayBeVacant', label: 'notice.mayBeVacant' },
    { is: 'several', name: 'gives', label: 'notice.gives', from: () => gifts, none: 'notice.notSaid' },
    { is: 'lines', name: 'benefits', label: 'notice.benefits' },
  ],
}

/** What a notice has its units do, and what is counted of it. */
export const activities: Part = {
  at: ['activities'],
  stem: 'activity',
  add: 'notice.addActivity',
  aside: days,
  fresh: ({ id, campaign: { phases }, translate }) => ({
    id,
    name: translate('notice.newActivity'),
    from: phases[0]?.opens,
    to: phases[0]?.closes,
  }),
  boxes: [
    { is: 'words', name: 'name', label: 'notice.activityName' },
    { is: 'day', name: 'from', label: 'notice.opens' },
    { is: 'day', name: 'to', label: 'notice.ends' },
    { is: 'words', name: 'place', label: 'notice.place', optional: true },
    { is: 'words', name: 'leads', label: 'notice.leads', optional: true },
    { is: 'words', name: 'about', label: 'notice.about', long: true, optional: true },
    { is: 'lines', name: 'steps', label: 'notice.steps' },
    {
      is: 'rows',
      name: 'counts',
      label: 'notice.counts',
      add: 'notice.addCount',
      fresh: ({ translate }) => ({ name: translate('notice.newItem') }),
      boxes: [
        { is: 'words', name: 'name', label: 'notice.itemName' },
        { is: 'text', name: 'unit', label: 'notice.countUnit', optional: true },
        { is: 'text', name: 'definition', label: 'notice.countDefinition', optional: true },
        { is: 'number', name: 'least', label: 'notice.countLeast', with: 'for' },
        {
          is: 'several',
          name: 'for',
          label: 'notice.countFor',
          from: (campaign, row) => owingOf(campaign, row['for']),
          none: 'notice.countForAll',
          when: ({ least }) => least !== undefined,
        },
        { is: 'number', name: 'leastInAll', label: 'notice.countLeastInAll' },
      ],
    },
  ],
}
