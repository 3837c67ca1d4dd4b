import type { Campaign } from '@huibian/domain'
import { acts, columnTypeWords } from './choices.words'
import type { PartBox } from './part'

/** What the form is called, and in which version it stands. */
export const template: readonly PartBox[] = [
  { is: 'words', name: 'name', label: 'notice.templateName' },
  { is: 'number', name: 'version', label: 'notice.templateVersion' },
]

/** What a choice is between. */
export const options: PartBox = {
  is: 'rows',
  name: 'options',
  label: 'notice.options',
  add: 'notice.addOption',
  least: 1,
  fresh: ({ id, translate }) => ({ id, name: translate('notice.newOption') }),
  boxes: [{ is: 'words', name: 'name', label: 'notice.option' }],
}

/** What a field of rows asks for in each. */
export const columnTypes: PartBox = {
  is: 'rows',
  name: 'columns',
  label: 'notice.rowColumns',
  add: 'notice.addRowColumn',
  least: 1,
  fresh: ({ id, translate }) => ({ id, label: translate('notice.newColumn'), type: 'text' }),
  boxes: [
    { is: 'words', name: 'label', label: 'notice.columnName' },
    { is: 'one', name: 'type', label: 'notice.fieldType', from: () => columnTypeWords },
    { is: 'yes', name: 'required', label: 'notice.required' },
    { ...options, least: 0, when: ({ type }) => type === 'choice' },
  ],
}

const limit = (name: 'phases' | 'kinds' | 'routes', label: string, none: string): PartBox => ({
  is: 'several',
  name,
  label,
  none,
  from: (campaign) => campaign[name],
})

const forPhases = limit('phases', 'notice.forPhases', 'notice.allPhases')
export const forKinds = limit('kinds', 'notice.forKinds', 'notice.allKinds')
export const forRoutes = limit('routes', 'notice.forRoutes', 'notice.allRoutes')

/** For which kinds and routes something holds, where the call has several. */
export const limits = ({ kinds, routes }: Campaign): PartBox[] => [
  ...(kinds.length > 1 ? [forKinds] : []),
  ...(routes.length > 1 ? [forRoutes] : []),
]

/** When a rule is judged, and for which entries it holds. */
export const holding = (campaign: Campaign): PartBox[] => [
  { is: 'several', name: 'at', label: 'notice.judgedAt', from: () => acts, sorted: true },
  ...(campaign.phases.length > 1 ? [forPhases] : []),
  ...limits(campaign),
]
