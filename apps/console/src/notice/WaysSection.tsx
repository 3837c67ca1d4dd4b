import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { useEditing } from './editing'
import { PartBoxes } from './PartBoxes'
import { PartRows } from './PartRows'
import { addressees, counting, filerTypes, filing, kinds, levels, routes } from './ways.parts'

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
        <Box sx={{ mb: 2 }}>
          <PartBoxes boxes={filing} row={campaign.participation.filers} at={['participation', 'filers']} />
        </Box>
        <PartBoxes boxes={counting} row={campaign.participation} at={['participation']} />
      </Box>
    </Box>
  )
}
