import Box from '@mui/material/Box'
import { activities, awards, stages } from './awards.parts'
import { PartRows } from './PartRows'

/** What becomes of the entries, in which order, and what they may win; and what the units do meanwhile. */
export function AwardsSection() {
  return (
    <Box>
      <PartRows title="notice.stages" hint="notice.stagesHint" part={stages} />
      <PartRows title="notice.awards" hint="notice.awardsHint" part={awards} />
      <PartRows title="notice.activities" hint="notice.activitiesHint" part={activities} />
    </Box>
  )
}
