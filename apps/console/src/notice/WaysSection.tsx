import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { countedBy } from './choices.words'
import { useEditing } from './editing'
import { Kept } from './Kept'
import type { PartBox } from './part'
import { PartBoxes } from './PartBoxes'
import { PartRows } from './PartRows'
import { addressees, filerTypes, kinds, levels, routes } from './ways.parts'

const who: readonly PartBox[] = [
  { is: 'one', name: 'countsAs', label: 'notice.countsAs', from: () => countedBy },
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
    ],
  },
]

/** Who takes part and by which ways entries come: levels, types, regions, routes and kinds. */
export function WaysSection() {
  const translate = useTranslate()
  const { campaign } = useEditing()
  return (
    <Box>
      <PartRows title="notice.kinds" part={kinds} />
      <PartRows title="notice.filerTypes" hint="notice.filerTypesHint" part={filerTypes} />
      <PartRows title="notice.addressees" hint="notice.addresseesHint" part={addressees} />
      <PartRows title="notice.routes" hint="notice.routesHint" part={routes} />
      <PartRows title="notice.levels" part={levels} />
      <Box component="section">
        <Box component="h3" sx={{ m: 0, mb: 1.5, fontSize: '1rem' }}>
          {translate('notice.counting')}
        </Box>
        <PartBoxes boxes={who} row={campaign.participation} at={['participation']} />
      </Box>
      <Kept what="notice.kept.ways" />
    </Box>
  )
}
