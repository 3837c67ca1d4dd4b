import type { Campaign } from '@huibian/domain'
import { acts, columnTypeWords } from './choices.words'
import type { PartBox } from './part'

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

type Limit = 'phases' | 'kinds' | 'routes'

const limit = (name: Limit, label: string, none: string): PartBox => ({
  is: 'several',
  name,
  label,
  none,
  from: (campaign) => campaign[name],
})

/** For which kinds and routes something holds, where the call has several. */
export const limits = ({ kinds, routes }: Campaign): PartBox[] => [
  ...(kinds.length > 1 ? [limit('kinds', 'notice.forKinds', 'notice.allKinds')] : []),
  ...(routes.length > 1 ? [limit('routes', 'notice.forRoutes', 'notice.allRoutes')] : []),
]

/** When a rule is judged, and for which entries it holds. */
export const holding = (campaign: Campaign): PartBox[] => [
  { is: 'several', name: 'at', label: 'notice.judgedAt', from: () => acts, sorted: true },
  ...(campaign.phases.length > 1 ? [limit('phases', 'notice.forPhases', 'notice.allPhases')] : []),
  ...limits(campaign),
]
